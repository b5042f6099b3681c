// How does somebody get through pages who has a keyboard and nothing else? By Tab to a link or field, which is seen to have the focus,
// and by what is typed there. Nothing is clicked, and no address is opened but the first.

import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** How many stops of the Tab key away something is: negative before what has the focus, 0 where it has it itself. */
function stopsTo(target: Element): number {
  const stops = [
    ...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
  ].filter((each) => each.checkVisibility() && each.getAttribute('type') !== 'hidden');
  const active = document.activeElement;
  const to = stops.indexOf(target);
  if (!active || active === document.body) {
    // The first stop, or from the end of the page the last one, whichever is nearer.
    return to + 1 <= stops.length - to ? 1 : -1;
  }
  const from = stops.indexOf(active);
  if (from >= 0) return to - from;
  const follows = Node.DOCUMENT_POSITION_FOLLOWING;
  const next = stops.findIndex((each) => active.compareDocumentPosition(each) & follows);
  return next < 0 ? -1 : to - next + 1 || 1;
}

/** Whether a reader sees where the focus is: by an outline, or in a map by the edge of the shape. */
function looks(target: Element) {
  const { outlineStyle, outlineWidth } = getComputedStyle(target);
  const hasEdge = [...target.querySelectorAll('svg *')].some((shape) => {
    const { stroke, strokeWidth } = getComputedStyle(shape);
    return stroke !== 'none' && Number.parseFloat(strokeWidth) >= 6;
  });
  const { top, bottom, left, right } = target.getBoundingClientRect();
  return {
    hasFocus: document.activeElement === target && target.matches(':focus-visible'),
    isMarked: hasEdge || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2),
    isOnScreen: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
  };
}

type Name = string | RegExp;

/** Ways of somebody with a keyboard through pages; all wait until what they lead to is there. */
export function walker(page: Page, hasScripts: boolean) {
  /** To a link, button or field, and in a field for a day, which has several stops, to the first of them. */
  async function tabTo(target: Locator): Promise<void> {
    let stops = await target.evaluate(stopsTo);
    for (let tries = 0; tries < 12 && stops !== 0; tries++) {
      const key = stops > 0 ? 'Tab' : 'Shift+Tab';
      // As one who holds the key down.
      await Promise.all(Array.from({ length: Math.abs(stops) }, () => page.keyboard.press(key)));
      stops = await target.evaluate(stopsTo);
      if (stops !== 0 || key === 'Tab' || (await target.getAttribute('type')) !== 'date') continue;
      while ((await target.evaluate(stopsTo)) === 0) await page.keyboard.press(key);
      await page.keyboard.press('Tab');
    }
    expect([`${target}`, await target.evaluate(looks)]).toEqual([
      `${target}`,
      { hasFocus: true, isMarked: true, isOnScreen: true },
    ]);
  }

  /** Presses Enter, which leads to another address. */
  async function send(): Promise<void> {
    const before = page.url();
    await page.keyboard.press('Enter');
    await page.waitForURL(({ href }) => href !== before);
  }

  /** Follows the first link of a name. */
  async function follow(name: Name, within: Locator = page.locator('body')): Promise<void> {
    await tabTo(within.getByRole('link', { name, exact: typeof name === 'string' }).first());
    await send();
  }

  async function type(field: Locator, text: string): Promise<void> {
    await tabTo(field);
    await page.keyboard.type(text);
  }

  /** A day is typed as the browser shows it, here as Americans write it. */
  async function typeDay(field: Locator, day: string): Promise<void> {
    const [year, month, date] = day.split('-');
    await type(field, `${month}${date}${year}`);
    expect(await field.inputValue()).toBe(day);
  }

  /** The form of a field is sent: where no script does that, by its button. The address says it. */
  async function sent(field: Locator, address: RegExp): Promise<void> {
    if (!hasScripts) {
      await tabTo(field.locator('xpath=ancestor::form').getByRole('button'));
      await page.keyboard.press('Enter');
    }
    await page.waitForURL(address);
  }

  /** Chooses by typing an option's name, as fast as fingers are. */
  async function choose(field: Locator, option: string, address: RegExp): Promise<void> {
    await tabTo(field);
    await page.keyboard.type(option, { delay: 30 });
    expect(await field.locator('option:checked').textContent()).toBe(option);
    await sent(field, address);
  }

  return { page, tabTo, send, follow, type, typeDay, sent, choose };
}

export type Walker = ReturnType<typeof walker>;
