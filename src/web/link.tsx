// How does a page lead to another? The chosen day and release go along.

import { createContext, type JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { Here } from './route.ts';

/** Where the reader is, for every component of a page. */
export const Place = createContext<Here | undefined>(undefined);

export function useHere(): Here {
  const here = useContext(Place);
  if (!here) throw new Error('A component that asks where the reader is stands outside of a page.');
  return here;
}

type LinkProps = Omit<JSX.IntrinsicElements['a'], 'href'> & { to: string };

/** A link within the site: <Link to="/kinds/takedown-duty">. */
export const Link = ({ to, ...rest }: LinkProps) => <a {...rest} href={useHere().to(to)} />;
