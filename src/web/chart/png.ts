// How does a chart become a picture for those who cannot show SVG?

import { createRequire } from 'node:module';

const faces = [
  '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf',
  '@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf',
  '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
];

/**
 * The PNG of an SVG file, `width` pixels of the screen wide, drawn with twice as many. The renderer and its fonts are loaded when the
 * first picture is asked for; it works in a thread of its own.
 */
export async function png(svg: string, width: number): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const { resolve } = createRequire(import.meta.url);
  const image = await renderAsync(svg, {
    fitTo: { mode: 'width', value: 2 * width },
    font: {
      fontFiles: faces.map((face) => resolve(face)),
      // Letters that the faces lack, such as those of Chinese titles, come from what the machine has.
      loadSystemFonts: true,
      defaultFontFamily: 'IBM Plex Sans',
    },
  });
  return image.asPng();
}
