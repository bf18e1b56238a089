/** What several interviews have in common. */
import type { Insight } from '$contract';
import { call } from '../api/client';
import { resource } from './resource.svelte';

export const insight = resource<Insight>({
  key: 'insight',
  topics: ['interviews', 'ratings', 'questionCards', 'afterwards'],
  ask: () => call('insight.get', {}),
  whole: true
});
