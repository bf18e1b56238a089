/* What every shim needs: the functions that it stands in front of, and the paths of open files. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

/* Names the next function of that name `real`. */
#define REAL(name, type) static __typeof__(type) *real_; __typeof__(type) *real = real_ ? real_ : (real_ = (__typeof__(type) *)dlsym(RTLD_NEXT, #name))

/* open and open64, whose mode is given only where a file may be created: `answer` is of `real`, `path`, `flags` and `mode`. */
#define OPEN(name, answer)                               \
  int name(const char *path, int flags, ...) {           \
    REAL(name, int (const char *, int, mode_t));         \
    va_list rest;                                        \
    va_start(rest, flags);                               \
    mode_t mode = (flags & O_CREAT) ? va_arg(rest, mode_t) : 0; \
    va_end(rest);                                        \
    return answer;                                       \
  }

/* Writes the path of an open file into `path`, of PATH_MAX bytes; 0 where it has none. */
static int path_of(int fd, char *path) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return 1;
}
