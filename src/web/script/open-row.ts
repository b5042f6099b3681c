// Shows the proof of a row of a comparison in its place, without a reload. Without it the same link leads to the page with the row opened.

import { isPlain } from './live-form.ts';

/** What leads to the proof of a row, and what takes it away again. */
const opens = '.compare-table a.compare-cell';
const closes = '.compare-close';

/** The link that opened what is shown now. */
let openedBy: HTMLAnchorElement | undefined;

async function open(link: HTMLAnchorElement): Promise<void> {
  const address = new URL(link.href);
  const place = address.hash.slice(1);
  const row = link.closest('tr')!;
  if (row.nextElementSibling?.matches('.compare-opened') && document.getElementById(place) && openedBy === link)
    return close(link.href);
  try {
    row.setAttribute('aria-busy', 'true');
    const response = await fetch(`/compare/row${address.search}`, { headers: { accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const proof = page.querySelector('.compare-proof');
    if (!proof) throw new Error('No proof came.');
    for (const shown of document.querySelectorAll('.compare-opened, main > .compare-proof')) shown.remove();
    const cell = Object.assign(document.createElement('td'), { colSpan: row.children.length });
    const opened = Object.assign(document.createElement('tr'), { className: 'compare-opened' });
    cell.append(proof);
    opened.append(cell);
    row.after(opened);
    history.replaceState(history.state, '', link.href);
    openedBy = link;
    document.getElementById(place)?.focus();
  } catch {
    location.assign(link.href);
  } finally {
    row.removeAttribute('aria-busy');
  }
}

function close(href: string): void {
  const address = new URL(href);
  const link = openedBy ?? document.getElementById(address.hash.slice(1))?.querySelector('a');
  for (const shown of document.querySelectorAll('.compare-opened, main > .compare-proof')) shown.remove();
  // The row's own address lacks what only the table knows, such as the pillar.
  const current = new URL(location.href);
  current.searchParams.delete('open');
  current.hash = '';
  openedBy = undefined;
  // Its pillar was shown for what was opened there: it stays open for the row.
  if (link && !link.checkVisibility()) {
    link.closest('tbody')!.classList.add('compare-shown');
    current.hash = link.closest('tr')!.id;
  }
  history.replaceState(history.state, '', current.href.replaceAll('%2C', ','));
  link?.focus();
}

document.addEventListener('click', (event) => {
  if (!isPlain(event)) return;
  const target = event.target as Element;
  const opening = target.closest<HTMLAnchorElement>(opens);
  const closing = target.closest<HTMLAnchorElement>(closes);
  if (!opening && !closing) return;
  event.preventDefault();
  if (opening) void open(opening);
  else close(closing!.href);
});
document.addEventListener('keydown', (event) => {
  const proof = (event.target as Element).closest('.compare-proof');
  if (event.key === 'Escape' && proof) close(proof.querySelector<HTMLAnchorElement>(closes)!.href);
});
