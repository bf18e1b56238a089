/*
 * Loaded before a process (LD_PRELOAD): lets its Nth act of writing below a folder fail, as a broken or a full disk does.
 * DISK_ERRORS_BELOW names the folder; DISK_ERRORS_CONTROL a file of five 32-bit numbers that the test and the process share:
 * [0] which act fails, 0 for none; [1] the errno; [2] acts so far; [3] 1 where all later ones fail too; [4] acts that failed.
 */
#include "shim.h"
#include <sys/mman.h>

static volatile int32_t *control;
static const char *below;

__attribute__((constructor)) static void begin(void) {
  const char *file = getenv("DISK_ERRORS_CONTROL");
  below = getenv("DISK_ERRORS_BELOW");
  if (!file || !below) return;
  int fd = open(file, O_RDWR);
  if (fd < 0) return;
  void *shared = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (shared != MAP_FAILED) control = shared;
}

static int is_below(const char *path) { return path && control && strncmp(path, below, strlen(below)) == 0; }

static int fails(void) {
  if (control[0] == 0) return 0;
  int32_t count = __atomic_add_fetch(&control[2], 1, __ATOMIC_SEQ_CST);
  int hit = control[3] ? count >= control[0] : count == control[0];
  if (!hit) return 0;
  __atomic_add_fetch(&control[4], 1, __ATOMIC_SEQ_CST);
  errno = control[1];
  return 1;
}

static int fd_fails(int fd) {
  char path[PATH_MAX];
  return control && control[0] != 0 && path_of(fd, path) && is_below(path) && fails();
}

ssize_t write(int fd, const void *bytes, size_t count) {
  REAL(write, ssize_t (int, const void *, size_t));
  return fd_fails(fd) ? -1 : real(fd, bytes, count);
}
ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) {
  REAL(pwrite, ssize_t (int, const void *, size_t, off_t));
  return fd_fails(fd) ? -1 : real(fd, bytes, count, at);
}
ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
  REAL(pwrite64, ssize_t (int, const void *, size_t, off64_t));
  return fd_fails(fd) ? -1 : real(fd, bytes, count, at);
}
int fsync(int fd) {
  REAL(fsync, int (int));
  return fd_fails(fd) ? -1 : real(fd);
}
int fdatasync(int fd) {
  REAL(fdatasync, int (int));
  return fd_fails(fd) ? -1 : real(fd);
}
int ftruncate(int fd, off_t size) {
  REAL(ftruncate, int (int, off_t));
  return fd_fails(fd) ? -1 : real(fd, size);
}
int ftruncate64(int fd, off64_t size) {
  REAL(ftruncate64, int (int, off64_t));
  return fd_fails(fd) ? -1 : real(fd, size);
}
int rename(const char *from, const char *to) {
  REAL(rename, int (const char *, const char *));
  return is_below(to) && fails() ? -1 : real(from, to);
}
int unlink(const char *path) {
  REAL(unlink, int (const char *));
  return is_below(path) && fails() ? -1 : real(path);
}
int mkdir(const char *path, mode_t mode) {
  REAL(mkdir, int (const char *, mode_t));
  return is_below(path) && fails() ? -1 : real(path, mode);
}
OPEN(open, (flags & O_CREAT) && is_below(path) && fails() ? -1 : real(path, flags, mode))
OPEN(open64, (flags & O_CREAT) && is_below(path) && fails() ? -1 : real(path, flags, mode))
