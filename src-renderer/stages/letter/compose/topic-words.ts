/** What a point is called where it is listed or moved: its topic, else its first words. */
import type { Point } from '$contract';
import { withoutClaims } from '$shared/letter/claims/links';

const longest = 60;

export function topicWords({ topic, answers }: Pick<Point, 'topic' | 'answers'>): string {
  const words = (topic.trim() || withoutClaims(answers[0]?.text ?? '')).replace(/[*_\s]+/g, ' ').trim();
  if (words.length <= longest) return words.replace(/[.:;,]+$/, '');
  return `${words.slice(0, longest).replace(/\s+\S*$/u, '')}…`;
}
