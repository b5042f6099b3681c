// Offers what fits while one types into a search box: a combobox with a list, as the ARIA Authoring Practices describe it. Without it
// the form finds the same.

type Subject = { __typename: string; id?: string; code?: string; law?: { id: string }; whence?: { name: string } };
type Hit = { title: string; subject: Subject };

const question = `query Suggest($text: String!, $release: ReleaseOrDay) {
  search(text: $text, first: 8, release: $release) { nodes { title subject { __typename
    ... on Law { id whence: jurisdiction { name } }
    ... on Provision { id law { id } }
    ... on Jurisdiction { code }
    ... on Kind { code whence: pillar { name } }
  } } }
}`;

/** How long a reader pauses before what was typed is looked for, in milliseconds. */
const pause = 120;
const sorts: Record<string, string> = {
  Law: 'Law',
  Provision: 'Provision',
  Jurisdiction: 'Jurisdiction',
  Kind: 'Kind of rule',
};

const placeOf = ({ __typename, id, code, law }: Subject): string => {
  if (__typename === 'Law') return `/laws/${id}`;
  if (law) return `/laws/${law.id}#${id!.slice(id!.indexOf(':') + 1)}`;
  return `/${__typename === 'Kind' ? 'kinds' : 'jurisdictions'}/${code}`;
};

async function hitsFor(text: string, release: string | null, signal: AbortSignal): Promise<Hit[]> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: question,
      variables: { text, release: release && /^\d{1,9}$/.test(release) ? Number(release) : release },
    }),
    signal,
  });
  return (await response.json()).data?.search.nodes ?? [];
}

function offer(form: HTMLFormElement, number: number): void {
  const input = form.querySelector<HTMLInputElement>('input[name=text]')!;
  const list = Object.assign(document.createElement('ul'), { id: `suggestions-${number}`, className: 'suggestions' });
  const told = Object.assign(document.createElement('p'), { className: 'unseen' });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'What fits');
  told.setAttribute('role', 'status');
  list.hidden = true;
  form.append(list, told);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  }))
    input.setAttribute(name, value);

  let asking = new AbortController();
  let timer = 0;
  let chosen = -1;

  const close = () => {
    asking.abort();
    clearTimeout(timer);
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    choose(-1);
  };
  const choose = (index: number) => {
    chosen = index;
    [...list.children].forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === index));
    });
    const option = list.children[index];
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const follow = (option: Element) => {
    const release = new FormData(form).get('release');
    const address = new URL((option as HTMLElement).dataset.to!, location.origin);
    if (release) address.searchParams.set('release', String(release));
    location.assign(address);
  };
  const show = (hits: Hit[]) => {
    list.replaceChildren(
      ...hits.map(({ title, subject }, at) => {
        const option = Object.assign(document.createElement('li'), { id: `${list.id}-${at}`, dir: 'auto' });
        option.setAttribute('role', 'option');
        option.dataset.to = placeOf(subject);
        const sort = document.createElement('small');
        sort.textContent = [sorts[subject.__typename], subject.whence?.name].filter(Boolean).join(' · ');
        option.append(title, sort);
        return option;
      }),
    );
    list.hidden = hits.length === 0;
    input.setAttribute('aria-expanded', String(hits.length > 0));
    choose(-1);
    told.textContent =
      hits.length === 0 ? 'Nothing fits.' : `${hits.length} ${hits.length === 1 ? 'fits' : 'fit'}; arrow keys choose.`;
  };

  input.addEventListener('input', () => {
    close();
    const text = input.value.trim();
    // A letter alone fits everything; a Chinese character does not.
    if (!/[\p{L}\p{N}]/u.test(text) || /^[ -~]$/.test(text)) return;
    timer = window.setTimeout(async () => {
      asking = new AbortController();
      const { signal } = asking;
      try {
        const hits = await hitsFor(text, new FormData(form).get('release') as string | null, signal);
        if (!signal.aborted) show(hits);
      } catch {
        // The form still works.
      }
    }, pause);
  });
  input.addEventListener('keydown', (event) => {
    const { length } = list.children;
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !list.hidden) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // Between the last and the first stands the text itself.
      choose(((chosen + 1 + step + length + 1) % (length + 1)) - 1);
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault();
      follow(list.children[chosen]!);
    }
  });
  input.addEventListener('blur', close);
  // Before the box loses the focus, which closes the list.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = (event.target as Element).closest('[role=option]');
    if (option) follow(option);
  });
}

/** Anew where a form of the page was replaced. */
export function offerSuggestions(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-suggest]:not([data-offers])')) {
    form.dataset.offers = '';
    offer(form, document.querySelectorAll('[data-offers]').length);
  }
}

offerSuggestions();
