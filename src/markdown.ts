import { sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toHast } from 'mdast-util-to-hast';
import { gfmTable } from 'micromark-extension-gfm-table';

/** What longer texts of the record may use; anything else is dropped, whatever an author wrote. */
const ALLOWED: Schema = {
  tagNames: [
    'p',
    'h3',
    'h4',
    'em',
    'strong',
    'ul',
    'ol',
    'li',
    'a',
    'code',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
  ],
  attributes: { a: ['href'] },
  protocols: { href: ['http', 'https'] },
  strip: ['script', 'style'],
};

/** Renders a longer text of the record as safe HTML. It stands below a heading of the page: its `##` become `<h3>`. */
export function markdownToHtml(markdown: string): string {
  const tree = fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  for (const node of tree.children) {
    if (node.type === 'heading') node.depth = node.depth <= 2 ? 3 : 4;
  }
  return toHtml(sanitize(toHast(tree), ALLOWED));
}
