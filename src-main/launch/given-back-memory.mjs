/**
 * Settings of glibc's allocator, read by every process that a launcher starts. Threads that open foreign files take and free large pieces; by
 * default glibc keeps those for later, in as many arenas as there were threads. Measured with 100 packets of 25 kinds of files (x64, Node 24):
 * 426 MB stay with the defaults, 184 MB with these, 114 MB at rest. Other systems and allocators know nothing of them.
 */
export const givenBackMemory = {
  MALLOC_ARENA_MAX: '2',
  // Given, they also stay: by default both grow with the largest piece that was ever freed.
  MALLOC_MMAP_THRESHOLD_: '262144',
  MALLOC_TRIM_THRESHOLD_: '262144'
};
