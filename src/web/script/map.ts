// What is under the pointer or the focus of a map or chart is told at once, beside it; and a map that is wider than the screen begins
// where much is on record and stays where it was panned to when another day is shown.

const told = Object.assign(document.createElement('p'), { className: 'pointed', hidden: true });
told.setAttribute('aria-hidden', 'true');
document.body.append(told);

/** The words of a shape, which become its name, so that the browser does not tell them a second time. */
function wordsOf(link: Element): string | null {
  const title = link.querySelector('title');
  if (title) {
    link.setAttribute('aria-label', title.textContent ?? '');
    title.remove();
  }
  return link.getAttribute('aria-label');
}

let shown: Element | undefined;

function tell(event: Event): void {
  shown = (event.target as Element).closest?.('svg.chart a') ?? undefined;
  const words = shown && wordsOf(shown);
  told.hidden = !words;
  told.textContent = words ?? '';
  place();
}

/** Over the shape, or under it where there is no room; never outside of the window. */
function place(): void {
  if (!shown || told.hidden) return;
  const { left, width, top, bottom } = shown.getBoundingClientRect();
  const room = document.documentElement.clientWidth - told.offsetWidth - 8;
  const above = top - told.offsetHeight - 6;
  told.style.left = `${Math.max(8, Math.min(left + width / 2 - told.offsetWidth / 2, room))}px`;
  told.style.top = `${above > 8 ? above : Math.min(bottom + 6, innerHeight - told.offsetHeight - 8)}px`;
}

const hide = () => {
  told.hidden = true;
};
for (const type of ['pointerover', 'focusin']) document.addEventListener(type, tell);
document.addEventListener('focusout', hide);
// The focus moves a map, and what is told with it.
document.addEventListener('scroll', place, { capture: true, passive: true });
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') hide();
});

let panned: number | undefined;

function begin(): void {
  for (const mark of document.querySelectorAll<HTMLElement>('.pan > .begin')) {
    const pan = mark.parentElement!;
    pan.scrollLeft = panned ?? mark.offsetLeft + mark.offsetWidth - pan.clientWidth;
    pan.addEventListener(
      'scroll',
      () => {
        panned = pan.scrollLeft;
      },
      { passive: true },
    );
  }
}

begin();
new MutationObserver(begin).observe(document.body, { childList: true });
