/*
 * Loaded before a process (LD_PRELOAD): writes down, in their order, all acts by which it changes files below a folder, with their
 * bytes, and every sync. WRITE_LOG_BELOW names the folder, WRITE_LOG_TO the log, WRITE_LOG_ACKS a file whose writes are only noted:
 * what the process acknowledges. A record: kind, inode, offset, lengths of two paths and of the bytes; then those. WRITE_LOG_KILL_AT, where
 * it is given, is the act after the first acknowledgement with which the process is killed.
 */
#include "shim.h"
#include <pthread.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/sendfile.h>
#include <sys/syscall.h>
#include <sys/uio.h>

enum { CREATE = 1, WRITE, TRUNCATE, SYNC, RENAME, UNLINK, MKDIR, RMDIR, ACK, SYNC_FOLDER };

struct record {
  uint32_t kind, path, other, bytes;
  uint64_t inode, offset;
};

static const char *below, *acks;
static size_t below_length;
static int log_fd = -1;
static long kill_at = 0, acts = -1;
static pthread_mutex_t order = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;

#define IN_ORDER(result_type, expression) \
  ({ pthread_mutex_lock(&order); result_type result_ = (expression); int errno_ = errno; pthread_mutex_unlock(&order); errno = errno_; result_; })

__attribute__((constructor)) static void begin(void) {
  const char *to = getenv("WRITE_LOG_TO");
  below = getenv("WRITE_LOG_BELOW");
  acks = getenv("WRITE_LOG_ACKS");
  if (!to || !below || !acks) return;
  if (getenv("WRITE_LOG_KILL_AT")) kill_at = atol(getenv("WRITE_LOG_KILL_AT"));
  below_length = strlen(below);
  log_fd = (int)syscall(SYS_openat, AT_FDCWD, to, O_WRONLY | O_CREAT | O_APPEND, 0600);
}

static int is_below(const char *path) {
  return log_fd >= 0 && path && strncmp(path, below, below_length) == 0 && (path[below_length] == '/' || path[below_length] == 0);
}

static void put(const void *bytes, size_t count) {
  const char *from = bytes;
  while (count > 0) {
    ssize_t written = syscall(SYS_write, log_fd, from, count);
    if (written < 0) abort();
    from += written;
    count -= (size_t)written;
  }
}

static void note(int kind, uint64_t inode, uint64_t offset, const char *path, const char *other, const void *bytes, size_t count) {
  struct record record = {(uint32_t)kind, path ? strlen(path) : 0, other ? strlen(other) : 0, (uint32_t)count, inode, offset};
  put(&record, sizeof record);
  if (path) put(path, record.path);
  if (other) put(other, record.other);
  if (count) put(bytes, count);
  if (kind == ACK) acts = acts < 0 ? 0 : acts;
  else if (acts >= 0 && ++acts == kill_at) kill(getpid(), SIGKILL);
}

/* The path of an open file: 1 below the folder, 2 the acknowledgements, 0 anything else. */
static int which(int fd, char *path) {
  if (log_fd < 0 || !path_of(fd, path)) return 0;
  return is_below(path) ? 1 : strcmp(path, acks) == 0 ? 2 : 0;
}

static uint64_t inode_of(int fd) {
  struct stat found;
  return fstat(fd, &found) == 0 ? found.st_ino : 0;
}

static off_t place_of(int fd) {
  struct stat found;
  if ((fcntl(fd, F_GETFL) & O_APPEND) && fstat(fd, &found) == 0) return found.st_size;
  return lseek(fd, 0, SEEK_CUR);
}

static void note_write(int fd, off_t at, const void *bytes, ssize_t count) {
  char path[PATH_MAX];
  int kind = count > 0 ? which(fd, path) : 0;
  if (kind == 1) note(WRITE, inode_of(fd), (uint64_t)at, path, NULL, bytes, (size_t)count);
  if (kind == 2) note(ACK, 0, 0, NULL, NULL, bytes, (size_t)count);
}

/* What the system copied by itself is read back from the file. */
static void note_copied(int fd, off_t at, ssize_t count) {
  char path[PATH_MAX];
  if (count <= 0 || which(fd, path) != 1) return;
  char *bytes = malloc((size_t)count);
  int readable = (int)syscall(SYS_openat, AT_FDCWD, path, O_RDONLY);
  ssize_t got = pread(readable, bytes, (size_t)count, at);
  close(readable);
  if (got > 0) note(WRITE, inode_of(fd), (uint64_t)at, path, NULL, bytes, (size_t)got);
  free(bytes);
}

static ssize_t logged_write(ssize_t (*real)(int, const void *, size_t), int fd, const void *bytes, size_t count) {
  off_t at = place_of(fd);
  ssize_t done = real(fd, bytes, count);
  note_write(fd, at, bytes, done);
  return done;
}
ssize_t write(int fd, const void *bytes, size_t count) {
  REAL(write, ssize_t (int, const void *, size_t));
  return IN_ORDER(ssize_t, logged_write(real, fd, bytes, count));
}

static ssize_t logged_pwrite(ssize_t (*real)(int, const void *, size_t, off64_t), int fd, const void *bytes, size_t count, off64_t at) {
  ssize_t done = real(fd, bytes, count, at);
  note_write(fd, at, bytes, done);
  return done;
}
ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) {
  REAL(pwrite, ssize_t (int, const void *, size_t, off64_t));
  return IN_ORDER(ssize_t, logged_pwrite(real, fd, bytes, count, at));
}
ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
  REAL(pwrite64, ssize_t (int, const void *, size_t, off64_t));
  return IN_ORDER(ssize_t, logged_pwrite(real, fd, bytes, count, at));
}

static void note_parts(int fd, off_t at, const struct iovec *parts, int count, ssize_t done) {
  for (int index = 0; index < count && done > 0; index += 1) {
    ssize_t some = (ssize_t)parts[index].iov_len < done ? (ssize_t)parts[index].iov_len : done;
    note_write(fd, at, parts[index].iov_base, some);
    at += some;
    done -= some;
  }
}
static ssize_t logged_writev(ssize_t (*real)(int, const struct iovec *, int), int fd, const struct iovec *parts, int count) {
  off_t at = place_of(fd);
  ssize_t done = real(fd, parts, count);
  note_parts(fd, at, parts, count, done);
  return done;
}
ssize_t writev(int fd, const struct iovec *parts, int count) {
  REAL(writev, ssize_t (int, const struct iovec *, int));
  return IN_ORDER(ssize_t, logged_writev(real, fd, parts, count));
}
static ssize_t logged_pwritev(ssize_t (*real)(int, const struct iovec *, int, off64_t), int fd, const struct iovec *parts, int count, off64_t at) {
  ssize_t done = real(fd, parts, count, at);
  note_parts(fd, at, parts, count, done);
  return done;
}
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t at) {
  REAL(pwritev, ssize_t (int, const struct iovec *, int, off64_t));
  return IN_ORDER(ssize_t, logged_pwritev(real, fd, parts, count, at));
}
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t at) {
  REAL(pwritev64, ssize_t (int, const struct iovec *, int, off64_t));
  return IN_ORDER(ssize_t, logged_pwritev(real, fd, parts, count, at));
}

static ssize_t logged_copy(int to, off_t at, ssize_t done) {
  note_copied(to, at, done);
  return done;
}
ssize_t sendfile(int to, int from, off_t *place, size_t count) {
  REAL(sendfile, ssize_t (int, int, off_t *, size_t));
  return IN_ORDER(ssize_t, ({ off_t at = place_of(to); logged_copy(to, at, real(to, from, place, count)); }));
}
ssize_t sendfile64(int to, int from, off64_t *place, size_t count) {
  REAL(sendfile64, ssize_t (int, int, off64_t *, size_t));
  return IN_ORDER(ssize_t, ({ off_t at = place_of(to); logged_copy(to, at, real(to, from, place, count)); }));
}
ssize_t copy_file_range(int from, off64_t *from_place, int to, off64_t *to_place, size_t count, unsigned flags) {
  REAL(copy_file_range, ssize_t (int, off64_t *, int, off64_t *, size_t, unsigned));
  return IN_ORDER(ssize_t, ({ off_t at = to_place ? *to_place : place_of(to); logged_copy(to, at, real(from, from_place, to, to_place, count, flags)); }));
}
/* Node copies by this where the file system can; then by one of those above. */
int ioctl(int fd, unsigned long request, ...) {
  REAL(ioctl, int (int, unsigned long, ...));
  va_list rest;
  va_start(rest, request);
  void *argument = va_arg(rest, void *);
  va_end(rest);
  char path[PATH_MAX];
  if (request == 0x40049409 && which(fd, path) == 1) return errno = EOPNOTSUPP, -1;
  return real(fd, request, argument);
}

static int logged_sync(int fd, int result) {
  char path[PATH_MAX];
  struct stat found;
  if (result == 0 && which(fd, path) == 1 && fstat(fd, &found) == 0)
    note(S_ISDIR(found.st_mode) ? SYNC_FOLDER : SYNC, found.st_ino, 0, path, NULL, NULL, 0);
  return result;
}
int fsync(int fd) {
  REAL(fsync, int (int));
  return IN_ORDER(int, logged_sync(fd, real(fd)));
}
int fdatasync(int fd) {
  REAL(fdatasync, int (int));
  return IN_ORDER(int, logged_sync(fd, real(fd)));
}

static int logged_truncate(int fd, off64_t size, int result) {
  char path[PATH_MAX];
  if (result == 0 && which(fd, path) == 1) note(TRUNCATE, inode_of(fd), (uint64_t)size, path, NULL, NULL, 0);
  return result;
}
int ftruncate(int fd, off_t size) {
  REAL(ftruncate, int (int, off_t));
  return IN_ORDER(int, logged_truncate(fd, size, real(fd, size)));
}
int ftruncate64(int fd, off64_t size) {
  REAL(ftruncate64, int (int, off64_t));
  return IN_ORDER(int, logged_truncate(fd, size, real(fd, size)));
}

static int logged_path(int kind, const char *path, const char *other, int result) {
  if (result == 0 && (is_below(path) || is_below(other))) note(kind, 0, 0, path, other, NULL, 0);
  return result;
}
int rename(const char *from, const char *to) {
  REAL(rename, int (const char *, const char *));
  return IN_ORDER(int, logged_path(RENAME, from, to, real(from, to)));
}
int unlink(const char *path) {
  REAL(unlink, int (const char *));
  return IN_ORDER(int, logged_path(UNLINK, path, NULL, real(path)));
}
int rmdir(const char *path) {
  REAL(rmdir, int (const char *));
  return IN_ORDER(int, logged_path(RMDIR, path, NULL, real(path)));
}
int remove(const char *path) {
  struct stat found;
  return lstat(path, &found) == 0 && S_ISDIR(found.st_mode) ? rmdir(path) : unlink(path);
}
int unlinkat(int folder, const char *name, int flags) {
  REAL(unlinkat, int (int, const char *, int));
  char path[2 * PATH_MAX];
  if (name[0] == '/' || folder == AT_FDCWD) snprintf(path, sizeof path, "%s", name);
  else {
    if (which(folder, path) != 1) return real(folder, name, flags);
    snprintf(path + strlen(path), PATH_MAX, "/%s", name);
  }
  return IN_ORDER(int, logged_path(flags & AT_REMOVEDIR ? RMDIR : UNLINK, path, NULL, real(folder, name, flags)));
}
int mkdir(const char *path, mode_t mode) {
  REAL(mkdir, int (const char *, mode_t));
  return IN_ORDER(int, logged_path(MKDIR, path, NULL, real(path, mode)));
}

static int logged_open(int (*real)(const char *, int, mode_t), const char *path, int flags, mode_t mode) {
  if (!is_below(path) || !(flags & (O_CREAT | O_TRUNC))) return real(path, flags, mode);
  struct stat found;
  int was_there = stat(path, &found) == 0;
  int fd = real(path, flags, mode);
  if (fd < 0) return fd;
  if (!was_there) note(CREATE, inode_of(fd), 0, path, NULL, NULL, 0);
  else if (flags & O_TRUNC) note(TRUNCATE, inode_of(fd), 0, path, NULL, NULL, 0);
  return fd;
}
OPEN(open, IN_ORDER(int, logged_open(real, path, flags, mode)))
OPEN(open64, IN_ORDER(int, logged_open(real, path, flags, mode)))
