// What is told when a page cannot be shown?

import type { Page } from '../layout.tsx';

const page = (title: string, text: string): Page => ({
  title,
  description: title,
  body: (
    <>
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <a href="/">Begin at the start</a>, <a href="/laws">look through the laws</a>, or{' '}
        <a href="/compare">compare jurisdictions</a>.
      </p>
    </>
  ),
});

export const notFoundPage = (): Page =>
  page(
    'Not found',
    'Nothing is on record at this address. A country is found by its two-letter code, a kind of rule by its code, a law by its id.',
  );

export const badRequestPage = (message: string): Page => page('This cannot be asked so', message);

export const failurePage = (): Page =>
  page('Something went wrong', 'The fault is ours, and it is logged. Please try again.');
