// Sends a form as soon as one of its fields changes, or follows a link that opens and closes a row of the page, and puts the new page's
// content in place of the old one's, without a reload. The address changes with it, and goes back with the browser's history. Without it
// the form has its button, and the link leads to the page with the row opened.

import { offerSuggestions } from './suggest.ts';

const liveLink = 'a[data-live]';

const told = Object.assign(document.createElement('p'), { className: 'unseen' });
told.setAttribute('role', 'status');
document.body.append(told);

let asking = new AbortController();
let shownPage = location.pathname + location.search;

/** Shows the page at an address in place of this one. `followed`: by a link, which is told by taking the focus with its new name. */
async function show(address: URL, isNew: boolean, followed?: HTMLAnchorElement): Promise<void> {
  forget();
  asking.abort();
  asking = new AbortController();
  const { signal } = asking;
  const main = document.querySelector('main')!;
  main.setAttribute('aria-busy', 'true');
  try {
    const response = await fetch(address, { headers: { accept: 'text/html' }, signal });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const content = page.querySelector('main');
    if (!content || signal.aborted) throw new Error('No page came.');
    if (isNew) history.pushState(null, '', response.url + address.hash);
    shownPage = location.pathname + location.search;
    const focused = pathTo(followed ?? document.activeElement);
    const stood = followed?.getBoundingClientRect().top;
    document.title = page.title;
    main.replaceWith(content);
    const foot = document.querySelector('.page-foot');
    const newFoot = page.querySelector('.page-foot');
    if (newFoot) foot?.replaceWith(newFoot);
    for (const selector of ['link[rel=canonical]', 'link[rel=alternate]'])
      replaceAll(selector, page.querySelectorAll(selector));
    const taker = focused ? document.querySelector<HTMLElement>(focused) : null;
    taker?.focus({ preventScroll: stood !== undefined });
    // What was opened above it may be closed now.
    if (taker && stood !== undefined) scrollBy({ top: taker.getBoundingClientRect().top - stood, behavior: 'instant' });
    offerSuggestions();
    told.textContent = followed ? '' : (content.querySelector('[role=status]')?.textContent ?? page.title);
  } catch {
    if (!signal.aborted) location.assign(address);
  }
}

function replaceAll(selector: string, by: NodeListOf<Element>): void {
  for (const element of document.querySelectorAll(selector)) element.remove();
  document.head.append(...by);
}

/** Where a field, button or link stands, to find the one that takes its place. */
function pathTo(element: Element | null): string | undefined {
  const row = element?.matches(liveLink) && element.closest('[id]');
  if (row) return `#${CSS.escape(row.id)} ${liveLink}`;
  if (element?.matches('main a[href]')) return `main a[href="${CSS.escape(element.getAttribute('href')!)}"]`;
  if (element?.matches('main form[data-live] button')) return 'main form[data-live] button';
  const field = element as HTMLInputElement | null;
  if (!field?.name || !field.form?.matches('main form')) return undefined;
  const type = field.getAttribute('type');
  const value = type === 'checkbox' || type === 'radio' ? `[value="${CSS.escape(field.value)}"]` : '';
  return `main form [name="${CSS.escape(field.name)}"]${type ? `[type="${type}"]` : ''}${value}`;
}

const isSentAtOnce = (field: Element): boolean =>
  field.matches('select, input[type=range], input[type=checkbox], input[type=radio]');

/** The address that a form would go to, without what was left empty. */
function addressOf(form: HTMLFormElement): URL {
  const address = new URL(form.action);
  const fields = [...new FormData(form)].filter((each): each is [string, string] => each[1] !== '');
  address.search = new URLSearchParams(fields).toString();
  return address;
}

/** As long as browsers take letters for one word that is typed to find an option, in milliseconds. */
const pause = 1000;
let isTyped = false;
let timer = 0;
/** The form of an option that was found by keys, of which more may come. */
let typed: HTMLFormElement | undefined;

function forget(): void {
  clearTimeout(timer);
  typed = undefined;
}

function showSoon(form: HTMLFormElement): void {
  forget();
  typed = form;
  timer = window.setTimeout(() => void show(addressOf(form), true), pause);
}

document.addEventListener('pointerdown', () => {
  isTyped = false;
});
document.addEventListener('keydown', ({ key, target }) => {
  isTyped = (target as Element).matches('select') && key !== 'Enter';
  if (isTyped && typed) showSoon(typed);
});
document.addEventListener('change', (event) => {
  const field = event.target as HTMLInputElement;
  if (!field.form?.matches('form[data-live]') || !isSentAtOnce(field)) return;
  if (isTyped && field.matches('select')) showSoon(field.form);
  else void show(addressOf(field.form), true);
});
document.addEventListener('input', (event) => {
  const field = event.target as HTMLInputElement;
  const shown = field.type === 'range' && field.closest('label')?.querySelector('strong');
  if (shown) shown.textContent = field.value;
});
document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (!form.matches('form[data-live]')) return;
  event.preventDefault();
  void show(addressOf(form), true);
});
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>(liveLink);
  if (!link || !isPlain(event)) return;
  event.preventDefault();
  void show(new URL(link.href), true, link);
});

/** Neither for another window nor for a menu. */
export const isPlain = (click: MouseEvent): boolean =>
  click.button === 0 && !click.ctrlKey && !click.metaKey && !click.shiftKey && !click.altKey;

addEventListener('popstate', () => {
  // A place within the page is not another page.
  if (location.pathname + location.search !== shownPage) void show(new URL(location.href), false);
});
