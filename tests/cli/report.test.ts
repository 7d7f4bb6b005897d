import { describe, expect, it } from 'vitest';
import { issueLines, reportText } from '../../src/cli/report.js';

const fault = (line: number, message: string, file = 'a.facts.yaml') => ({ file, line, message });

describe('the lines about faults', () => {
  it('name file, line and reason', () => {
    expect(issueLines([fault(3, 'no person is known as "Ada Quill"')])).toBe(
      'a.facts.yaml:3: no person is known as "Ada Quill"\n',
    );
  });

  it('say once what is wrong in the same way in several lines of a file', () => {
    const unknown = 'no person is known as "Ada Quill"';
    expect(issueLines([fault(3, unknown), fault(4, 'wrong date'), fault(9, unknown), fault(9, unknown)])).toBe(
      `a.facts.yaml:3: ${unknown} (also in line 9)\na.facts.yaml:4: wrong date\n`,
    );
    expect(issueLines([fault(1, unknown), fault(1, unknown, 'b.facts.yaml')]).split('\n')).toHaveLength(3);
  });

  it('count the places that are too many to name', () => {
    const many = Array.from({ length: 9 }, (_, line) => fault(line + 1, 'no place is known as "Port Lira"'));
    expect(issueLines(many)).toBe(
      'a.facts.yaml:1: no place is known as "Port Lira" (also in lines 2, 3, 4, 5, 6 and 3 more)\n',
    );
  });
});

it('names some of the files that are in no known format', () => {
  const skipped = ['a', 'b', 'c', 'd', 'e'].map((name) => ({
    file: `in/${name}.md`,
    status: 'SKIPPED' as const,
    seconds: 0,
  }));
  const issues = [fault(1, 'not UTF-8')];
  const refused = { file: 'in/x.md', status: 'REFUSED' as const, issues, seconds: 0 };
  expect(reportText([...skipped, refused], false)).toMatch(
    /^6 files: 0 loaded, 0 unchanged, 5 skipped that are in no known format \(a\.md, b\.md, c\.md and 2 more\), 1 refused\.\n/,
  );
});
