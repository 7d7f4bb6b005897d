import { ArticleText } from '../article-text.js';
import { oneLine } from '../markdown.js';

/** A record of a register as an article: a paragraph for each field, "visitor: Prime Minister …". */
export class RegisterRecord {
  readonly text: ArticleText;
  private readonly fields: readonly { readonly name: string; readonly value: string; readonly start: number }[];

  /** Fields without a value are left out. */
  constructor(fields: readonly (readonly [name: string, value: string])[]) {
    const paragraphs: string[] = [];
    let start = 0;
    this.fields = fields.flatMap(([name, given]) => {
      const value = oneLine(given.normalize('NFC'));
      if (value === '') return [];
      const field = { name, value, start: start + [...`${name}: `].length };
      const paragraph = `${name}: ${value}`;
      paragraphs.push(paragraph);
      start += [...paragraph].length + 2;
      return [field];
    });
    this.text = new ArticleText(paragraphs.join('\n\n'));
  }

  /** The value of a field as a quote that says where it stands; `words` are a part of it. Undefined without the field. */
  quote(name: string, words?: string) {
    const fields = this.fields.filter((field) => field.name === name);
    const field = words === undefined ? fields[0] : fields.find(({ value }) => value.includes(words));
    if (field === undefined) return undefined;
    const from = words === undefined ? 0 : field.value.indexOf(words);
    return { exact: words ?? field.value, start: field.start + [...field.value.slice(0, from)].length };
  }
}
