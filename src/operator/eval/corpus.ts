import { z } from 'zod';
import { VERDICTS } from '../../check/verdict.ts';
import { parseSpan } from '../../core/days.ts';
import type { Article } from '../../news/article.ts';

const label = z.object({
  quote: z.string().min(1),
  kind: z.string(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string().nullable(),
  direction: z.enum(['up', 'down']).nullish(),
  modality: z.string().nullish(),
  stance: z.string().nullish(),
  asOf: z.string().nullish(),
  from: z.number().nullish(),
  verdict: z.enum(VERDICTS).nullish(),
  verdictSource: z.string().nullish(),
  truth: z.string().nullish(),
  optional: z.boolean().default(false),
});

const row = z.object({
  id: z.string(),
  lang: z.string(),
  title: z.string().nullish(),
  text: z.string(),
  published: z.string().nullish(),
  publishedApprox: z.string().nullish(),
  claims: z.array(label),
  negatives: z.array(z.string()).default([]),
});

/** What a person found in a text: the claim, and the verdict with what it rests on. */
export type Label = z.output<typeof label>;

/** A text, the claims a person found in it, and the numbers in it that claim nothing. */
export interface Labelled {
  readonly id: string;
  readonly lang: string;
  readonly article: Article;
  readonly labels: readonly Label[];
  readonly negatives: readonly string[];
}

/** A line that is no labelled text, counted from 1. */
export interface BadLine {
  readonly line: number;
  readonly reason: string;
}

function parseLine(line: string): z.output<typeof row> | string {
  try {
    const parsed = row.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : z.prettifyError(parsed.error);
  } catch (error) {
    return (error as SyntaxError).message;
  }
}

/** Reads labelled texts, one JSON object per line; blank lines are skipped. The date is `published`, else `publishedApprox`. */
export function readCorpus(jsonl: string): { texts: readonly Labelled[]; bad: readonly BadLine[] } {
  const texts: Labelled[] = [];
  const bad: BadLine[] = [];
  for (const [i, line] of jsonl.split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = parseLine(line);
    if (typeof parsed === 'string') {
      bad.push({ line: i + 1, reason: parsed });
      continue;
    }
    const { id, lang, title, text, published, publishedApprox, claims, negatives } = parsed;
    const date = published ?? publishedApprox;
    texts.push({
      id,
      lang,
      article: { title: title ?? null, text, published: date ? parseSpan(date) : null, lang },
      labels: claims,
      negatives,
    });
  }
  return { texts, bad };
}
