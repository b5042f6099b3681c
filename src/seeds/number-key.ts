// How is an official number looked up, whichever way it is written?

/** A number without case, spaces and points, as it is looked up: '24/2018/QH14' → '24/2018/qh14'. */
export const numberKey = (number: string): string => number.toLowerCase().replace(/[\s.,]+/g, '');
