import { describe, expect, it } from 'vitest';
import { normaliseMarkdown } from '../../src/ingest/markdown.js';

describe('normaliseMarkdown', () => {
  it('joins wrapped lines by a space and keeps blank lines as paragraph breaks', () => {
    expect(normaliseMarkdown('One line\nwrapped\u00a0here.  \nAfter a hard break.\n\n\n\nNext.\r\n')).toBe(
      'One line wrapped here. After a hard break.\n\nNext.',
    );
  });

  it('keeps the words of marks and drops the marks', () => {
    expect(
      normaliseMarkdown(
        '# A *b* `c_d`\n\nSee [the **plan**](https://example.org "t") ![a map](m.png) \\*here\\* ~~old~~.',
      ),
    ).toBe('A b c_d\n\nSee the plan a map *here* old.');
  });

  it('makes a paragraph of each list item, table row, quotation and block of code', () => {
    const markdown =
      '- one\n- two\n  - three\n\n> said\n> so\n\n| a | b |\n|---|---|\n| c | **d** |\n\n```\ncode\n  more\n```\n\n---\n\nend';
    expect(normaliseMarkdown(markdown)).toBe('one\n\ntwo\n\nthree\n\nsaid so\n\na b\n\nc d\n\ncode more\n\nend');
  });

  it('turns character references into characters and leaves unknown ones', () => {
    expect(normaliseMarkdown('A&nbsp;&amp;&nbsp;B &mdash; &#8220;c&#x201D; &madeup; &#xD800;')).toBe(
      'A & B — “c” &madeup; \ufffd',
    );
  });

  it('keeps what stands between HTML tags', () => {
    expect(normaliseMarkdown('<div>Block <b>text</b></div>\n\n<!-- a note -->\n\nIn <i>line</i><br>x')).toBe(
      'Block text\n\nIn line x',
    );
  });

  it('composes letters and leaves quotation marks and dashes as they are', () => {
    expect(normaliseMarkdown('Cafe\u0301 “x” - "y" – ‘z’...')).toBe('Café “x” - "y" – ‘z’...');
  });

  it('gives the same text for its own result', () => {
    const text = normaliseMarkdown('The Arvenian president,\nAna Reyl, spoke.\n\n“We stay,” she said.');
    expect(normaliseMarkdown(text)).toBe(text);
  });

  it.each(['<br ', '<a', '</p', '<!-', '<'])('reads a long text of nothing but %j behind a tag', (piece) => {
    const pieces = piece.repeat(200_000).trim();
    expect(normaliseMarkdown(`<div>${pieces}`)).toBe(pieces);
    expect(normaliseMarkdown(`<div>${pieces}>`)).toBe(piece.startsWith('<!') || piece === '<' ? `${pieces}>` : '');
  });
});
