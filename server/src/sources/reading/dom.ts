/** As much of the document object model as the readers use; linkedom gives it, and no browser is there. */
import { parseHTML } from 'linkedom';

export interface Node {
  readonly nodeType: number;
  readonly childNodes: Iterable<Node>;
  readonly parentNode: Element | null;
  readonly previousSibling: Node | null;
  readonly textContent: string;
}

export interface Element extends Node {
  /** Upper case. */
  readonly tagName: string;
  readonly children: Iterable<Element>;
  readonly id: string;
  readonly className: string;
  readonly getAttribute: (name: string) => string | null;
  readonly querySelector: (selector: string) => Element | null;
  readonly querySelectorAll: (selector: string) => Iterable<Element>;
  readonly remove: () => void;
  innerHTML: string;
}

export interface Page extends Element {
  readonly documentElement: Element | null;
  readonly body: Element | null;
}

/** The tree of a page. Never throws: a page that is no page has no body. */
export function parsePage(html: string): Page {
  const whole = /<html[\s>]/i.test(html)
    ? html
    : /<body[\s>]/i.test(html)
      ? `<html>${html}</html>`
      : `<html><head></head><body>${html}</body></html>`;
  return (parseHTML(whole) as unknown as { readonly document: Page }).document;
}

export const isElement = (node: Node): node is Element => node.nodeType === 1;
export const isText = (node: Node): boolean => node.nodeType === 3;
