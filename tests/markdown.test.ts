import { parseHTML } from 'linkedom';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdownToHtml } from '../src/markdown.ts';

describe('what an author may write', () => {
  test.each([
    ['a paragraph', 'One *two* **three**.', '<p>One <em>two</em> <strong>three</strong>.</p>'],
    ['a list', '- one\n- two', '<ul>\n<li>one</li>\n<li>two</li>\n</ul>'],
    ['a numbered list', '1. one', '<ol>\n<li>one</li>\n</ol>'],
    ['a link', '[a page](https://example.org/a?b=1)', '<p><a href="https://example.org/a?b=1">a page</a></p>'],
    ['a link inside the site', '[method](/method/)', '<p><a href="/method/">method</a></p>'],
    ['signs of HTML', '3 < 4 & 5 > 4', '<p>3 &#x3C; 4 &#x26; 5 > 4</p>'],
    ['nothing', '', ''],
  ])('%s', (_what, markdown, html) => {
    expect(markdownToHtml(markdown)).toBe(html);
  });

  test.each([
    ['#', 'h3'],
    ['##', 'h3'],
    ['###', 'h4'],
    ['######', 'h4'],
  ])('%s is a heading below that of the page: %s', (sign, tag) => {
    expect(markdownToHtml(`${sign} A heading`)).toBe(`<${tag}>A heading</${tag}>`);
  });
});

describe('what is dropped', () => {
  test.each([
    ['a script', 'Before.\n\n<script>alert(1)</script>\n\nAfter.', '<p>Before.</p>\n<p>After.</p>'],
    ['HTML in a line', 'A <b onclick="x()">bold</b> word.', '<p>A bold word.</p>'],
    ['an image', 'See ![a map](https://example.org/map.png).', '<p>See .</p>'],
    ['a frame', '<iframe src="https://example.org"></iframe>', ''],
    ['the title of a link', '[a](https://example.org "t")', '<p><a href="https://example.org">a</a></p>'],
  ])('%s', (_what, markdown, html) => {
    expect(markdownToHtml(markdown)).toBe(html);
  });

  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '&#106;avascript:alert(1)',
  ])('the address of a link that is not of the web: %s', (address) => {
    expect(markdownToHtml(`[a](${address})`)).toBe('<p><a>a</a></p>');
  });
});

test('whatever is written, only what is allowed comes out', () => {
  const pieces = fc.constantFrom(
    '<',
    '>',
    '](',
    '[',
    'javascript:',
    '<img src=x onerror=y>',
    '# ',
    '> ',
    '\n',
    '`',
    '- ',
    '|',
    '\n| a | b |\n| - | - |\n',
  );
  const texts = fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme' }))).map((parts) => parts.join(''));
  const allowed = [
    'P',
    'H3',
    'H4',
    'EM',
    'STRONG',
    'UL',
    'OL',
    'LI',
    'A',
    'CODE',
    'TABLE',
    'THEAD',
    'TBODY',
    'TR',
    'TH',
    'TD',
  ];
  fc.assert(
    fc.property(texts, (markdown) => {
      const { document } = parseHTML(`<!doctype html><html><body>${markdownToHtml(markdown)}</body></html>`);
      for (const element of document.body.querySelectorAll('*')) {
        expect(allowed).toContain(element.tagName);
        expect([...element.attributes].filter(({ name }) => name !== 'href')).toEqual([]);
        expect(element.getAttribute('href') ?? '').not.toMatch(/^\s*(?!https?:)[a-z][a-z0-9+.-]*:/i);
      }
    }),
  );
});

test('a table stays one', () => {
  expect(markdownToHtml('| a | b |\n| - | - |\n| 1 | `2` |')).toContain('<td>1</td>');
});
