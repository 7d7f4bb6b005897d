import { describe, expect, it } from 'vitest';
import { markdownOfPage } from '../../../src/ingest/drafting/html.js';
import { Issues, LoadError } from '../../../src/ingest/errors.js';
import { readArticle } from '../../../src/ingest/formats/brief.js';

/** The article of a page as it is read from the Markdown that it is made into. */
function read(html: string) {
  const issues = new Issues('page.html');
  const markdown = markdownOfPage(html, 'page.html', issues);
  const article = markdown === undefined ? undefined : readArticle(markdown, 'page.html', issues);
  issues.throwIfAny();
  return { ...article!.frontMatter, text: article!.text.text };
}

function faultsOf(html: string): string[] {
  try {
    read(html);
  } catch (error) {
    if (error instanceof LoadError) return error.issues.map(({ message }) => message);
    throw error;
  }
  return [];
}

const META = `<meta property="og:title" content="The strait &amp; its toll">
<meta property="og:site_name" content="Lira Courier">
<meta property="article:published_time" content="2031-05-04T09:30:00+02:00">
<meta property="og:url" content="https://courier.example/strait">`;
const page = (head: string, body: string) =>
  `<!doctype html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`;

describe('a page in HTML', () => {
  it('gives title, publisher, instant, address and language from its metadata', () => {
    expect(read(page(META, '<p>It ends.</p>'))).toMatchObject({
      title: 'The strait & its toll',
      publisher: 'Lira Courier',
      publishedAt: '2031-05-04T09:30:00+02:00',
      url: 'https://courier.example/strait',
      language: 'en-GB',
      kind: 'NEWS',
    });
  });

  it('gives them from JSON-LD where that alone has them', () => {
    const linked = {
      '@type': 'NewsArticle',
      headline: 'The toll ends',
      publisher: { name: 'Vik Herald' },
      datePublished: '2031-05-05',
    };
    const head = `<script type="application/ld+json">${JSON.stringify([{ '@type': 'Thing' }, linked])}</script>`;
    expect(read(page(head, '<p>It ends.</p>'))).toMatchObject({
      title: 'The toll ends',
      publisher: 'Vik Herald',
      publishedAt: '2031-05-05',
    });
  });

  it('gives them from JSON-LD that lists what the page has as a graph', () => {
    const graph = [
      { '@type': 'WebPage' },
      { '@type': ['NewsArticle'], headline: 'The toll ends', datePublished: '2031-05-05' },
    ];
    const head = `<meta name="publisher" content="Vik Herald"><script type="application/ld+json">${JSON.stringify({ '@graph': graph })}</script>`;
    expect(read(page(head, '<p>It ends.</p>'))).toMatchObject({ title: 'The toll ends', publishedAt: '2031-05-05' });
  });

  it('gives the words of its article alone, a paragraph each', () => {
    const body = `<header><p>Menu</p></header><nav><ul><li>Home</li></ul></nav>
      <article><h1>The strait</h1><aside><p>Advertisement</p></aside><div><p>First&nbsp;<b>one</b>.</p>
      <blockquote><p>“A quotation.”</p></blockquote><figure><p>A caption</p></figure><script>track()</script>
      <ul><li>A point</li></ul><p> </p></div></article><footer><p>Imprint</p></footer>`;
    expect(read(page(META, body)).text).toBe('First one.\n\n“A quotation.”\n\nA point');
  });

  it('takes a break of lines for a space', () => {
    expect(read(page(META, '<p>one<br>two</p>')).text).toBe('one two');
  });

  it('keeps what Markdown would take for markup', () => {
    const body =
      '<p>*Not* [a] link, 3 &lt; 4 &amp;c, a_b_c</p><p># No heading</p><p>1. No list</p><p>- Nor here</p><p>+ Nor here</p>';
    expect(read(page(META, body)).text).toBe(
      '*Not* [a] link, 3 < 4 &c, a_b_c\n\n# No heading\n\n1. No list\n\n- Nor here\n\n+ Nor here',
    );
  });

  it('takes a date from the first time element', () => {
    const head = '<meta property="og:title" content="T"><meta name="publisher" content="Vik Herald">';
    expect(read(page(head, '<time datetime="2031-05-06 10:00">6 May</time><p>It ends.</p>')).publishedAt).toBe(
      '2031-05-06',
    );
  });

  it('is refused where it does not say what an article needs, each by name', () => {
    expect(faultsOf('<html><body><div>No paragraphs</div></body></html>')).toEqual([
      expect.stringContaining('its title'),
      expect.stringContaining('its publisher'),
      expect.stringContaining('its publishedAt'),
      'the page has no paragraphs',
    ]);
  });
});
