// How is a date shown? To a reader in words, to machines as it is.

import { dateText } from './wording.ts';

export const Time = ({ date }: { date: string }) => <time datetime={date}>{dateText(date)}</time>;
