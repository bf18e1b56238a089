/** Where playing starts again, how seeking stays inside, and that a lost address is fetched once more. */
import { describe, expect, test, vi } from 'vitest';
import { backStepMs, clampMs, Player, resumePoint } from '../../../../../src-renderer/store/player.svelte';

describe('resumePoint', () => {
  test('two seconds before it stopped, never before the start', () => {
    expect(resumePoint(60_000, 90_000)).toBe(58_000);
    expect(resumePoint(500, 90_000)).toBe(0);
    expect(resumePoint(60_000, null)).toBe(58_000);
  });
  test('from the beginning once it was heard to the end', () => {
    expect(resumePoint(90_000, 90_000)).toBe(0);
    expect(resumePoint(89_000, 90_000)).toBe(0);
  });
});

test('a seek stays inside the recording', () => {
  expect(clampMs(-5, 10)).toBe(0);
  expect(clampMs(50, 10)).toBe(10);
  expect(clampMs(50, null)).toBe(50);
});

/** The part of a media element that the player uses; playing itself is tested in a real browser. */
class Media extends EventTarget {
  currentTime = 0;
  duration = 90;
  playbackRate = 1;
  paused = true;
  play(): Promise<void> {
    this.paused = false;
    this.dispatchEvent(new Event('play'));
    return Promise.resolve();
  }
  pause(): void {
    if (this.paused) return;
    this.paused = true;
    this.dispatchEvent(new Event('pause'));
  }
  at(seconds: number): void {
    this.currentTime = seconds;
    this.dispatchEvent(new Event('timeupdate'));
  }
}

function start(playedToMs = 0) {
  const onplace = vi.fn();
  const address = vi.fn(() => Promise.resolve('/files/evidence/x'));
  const player = new Player({ playedToMs, onplace, address });
  const media = new Media();
  const detach = player.attach(media as unknown as HTMLMediaElement);
  media.dispatchEvent(new Event('loadedmetadata'));
  return { player, media, onplace, address, detach };
}

describe('Player', () => {
  test('begins two seconds before the place where it stopped the last time', () => {
    const { media, player } = start(60_000);
    expect(media.currentTime).toBe(58);
    expect(player.currentMs).toBe(58_000);
  });

  test('goes back when it plays on after a stop, but not after a jump', () => {
    const { media, player } = start();
    player.play();
    media.at(20);
    player.pause();
    player.play();
    expect(media.currentTime).toBe(20 - backStepMs / 1000);
    player.pause();
    player.playFrom(40_000);
    expect(media.currentTime).toBe(40);
  });

  test('notes its place when it stops, and every five seconds on the way', () => {
    const { media, player, onplace } = start();
    player.play();
    media.at(4);
    expect(onplace).not.toHaveBeenCalled();
    media.at(6);
    expect(onplace).toHaveBeenLastCalledWith(6000);
    media.at(7);
    player.pause();
    expect(onplace).toHaveBeenLastCalledWith(7000);
  });

  test('notes its place when the screen goes away while it plays', () => {
    const { media, player, onplace, detach } = start();
    player.play();
    media.at(3);
    detach();
    expect(onplace).toHaveBeenLastCalledWith(3000);
    expect(player.playing).toBe(false);
  });

  test('asks for a fresh address once before it says that the recording can’t be played', async () => {
    const { media, player, address } = start();
    media.dispatchEvent(new Event('error'));
    await vi.waitFor(() => expect(address).toHaveBeenCalledTimes(1));
    expect(player.failed).toBe(false);
    media.dispatchEvent(new Event('error'));
    await vi.waitFor(() => expect(player.failed).toBe(true));
  });

  test('says that it can’t be played when there is no other address to try', async () => {
    const { media, player } = start();
    await player.load();
    media.dispatchEvent(new Event('error'));
    await vi.waitFor(() => expect(player.failed).toBe(true));
  });

  test('plays as soon as there is something to play, unless that is taken back', () => {
    const before = new Player({ playedToMs: 0, onplace: vi.fn(), address: () => Promise.resolve('') });
    const media = new Media();
    before.play();
    before.pause();
    before.attach(media as unknown as HTMLMediaElement)();
    expect(media.paused).toBe(true);
    before.play();
    before.attach(media as unknown as HTMLMediaElement);
    expect(media.paused).toBe(false);
  });

  test('keeps the chosen speed from one play to the next', () => {
    const { media, player } = start();
    player.setSpeed(1.5);
    media.playbackRate = 1;
    player.play();
    expect(media.playbackRate).toBe(1.5);
  });
});
