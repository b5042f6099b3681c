// How is Postgres set, wherever it runs?

/** Statements are short and what they read is in memory: compiling them takes longer than running, and an index is as near as a table. */
export const settings = ['jit=off', 'random_page_cost=1.1'];
/** Milliseconds. A question that runs longer is broken off. */
export const longestRead = 10_000;
/** What is told when a release has landed. */
export const channel = 'netlaws_release';
