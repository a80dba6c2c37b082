/* Preloaded into a window by T3: system calls that touch one folder fail when they are told to.

   Counts the calls of each kind on the folder and on what lies in it, whoever makes them (SQLite, Python, Qt), and
   lets those from the first-th on fail, so many of them. Other files of the process are never touched. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum kind { STAT, OPEN, READ, WRITE, SYNC, RENAME, UNLINK, LOCK, TRUNCATE, FOLDER, KINDS };

static char watched[PATH_MAX];
static size_t watched_length;
static long counted[KINDS];
static long fired;
static int failing_kind = -1, failing_error;
static long failing_first, failing_last;

void faults_watch(const char *folder) {
    watched_length = strlen(folder);
    memcpy(watched, folder, watched_length + 1);
}

void faults_arm(int kind, int error, long first, long count) {
    memset(counted, 0, sizeof counted);
    fired = 0;
    failing_error = error;
    failing_first = first;
    failing_last = count < 0 ? LONG_MAX : first + count - 1;
    failing_kind = kind;
}

void faults_heal(void) { failing_kind = -1; }
long faults_count(int kind) { return counted[kind]; }
long faults_fired(void) { return fired; }

static int inside(const char *path) {
    return watched_length && strncmp(path, watched, watched_length) == 0
        && (path[watched_length] == 0 || path[watched_length] == '/');
}

static int due(int kind) {
    long number = ++counted[kind];
    if (kind != failing_kind || number < failing_first || number > failing_last) return 0;
    fired++;
    errno = failing_error;
    return 1;
}

static int of_handle(int handle, int kind) {
    char link[64], path[PATH_MAX];
    if (!watched_length || handle < 0) return 0;
    int before = errno;
    snprintf(link, sizeof link, "/proc/self/fd/%d", handle);
    ssize_t length = readlink(link, path, sizeof path - 1);
    errno = before;
    if (length < 0) return 0;
    path[length] = 0;
    return inside(path) && due(kind);
}

static int of_path(int folder, const char *path, int kind) {
    if (!watched_length || !path) return 0;
    if (path[0] == '/') return inside(path) && due(kind);
    return folder != AT_FDCWD && of_handle(folder, kind);
}

#define REAL(name) ((__typeof__(&name))real(#name))
static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

#define BY_PATH(type, name, kind, failed, parameters, arguments) \
    type name parameters { \
        static __typeof__(&name) next; \
        if (!next) next = REAL(name); \
        if (of_path(AT_FDCWD, path, kind)) return failed; \
        return next arguments; \
    }
#define BY_PLACE(type, name, kind, failed, parameters, arguments) \
    type name parameters { \
        static __typeof__(&name) next; \
        if (!next) next = REAL(name); \
        if (of_path(folder, path, kind)) return failed; \
        return next arguments; \
    }
#define BY_HANDLE(type, name, kind, failed, parameters, arguments) \
    type name parameters { \
        static __typeof__(&name) next; \
        if (!next) next = REAL(name); \
        if (of_handle(handle, kind)) return failed; \
        return next arguments; \
    }

BY_PATH(int, stat, STAT, -1, (const char *path, struct stat *found), (path, found))
BY_PATH(int, stat64, STAT, -1, (const char *path, struct stat64 *found), (path, found))
BY_PATH(int, lstat, STAT, -1, (const char *path, struct stat *found), (path, found))
BY_PATH(int, lstat64, STAT, -1, (const char *path, struct stat64 *found), (path, found))
BY_HANDLE(int, fstat, STAT, -1, (int handle, struct stat *found), (handle, found))
BY_HANDLE(int, fstat64, STAT, -1, (int handle, struct stat64 *found), (handle, found))
BY_PLACE(int, fstatat, STAT, -1, (int folder, const char *path, struct stat *found, int flags),
         (folder, path, found, flags))
BY_PLACE(int, fstatat64, STAT, -1, (int folder, const char *path, struct stat64 *found, int flags),
         (folder, path, found, flags))
BY_PLACE(int, statx, STAT, -1,
         (int folder, const char *path, int flags, unsigned int mask, struct statx *found),
         (folder, path, flags, mask, found))
BY_PATH(int, access, STAT, -1, (const char *path, int mode), (path, mode))
BY_PLACE(int, faccessat, STAT, -1, (int folder, const char *path, int mode, int flags), (folder, path, mode, flags))

#define OPENS(name) \
    int name(const char *path, int flags, ...) { \
        static int (*next)(const char *, int, ...); \
        va_list more; \
        va_start(more, flags); \
        mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(more, mode_t) : 0; \
        va_end(more); \
        if (!next) next = real(#name); \
        if (of_path(AT_FDCWD, path, OPEN)) return -1; \
        return next(path, flags, mode); \
    }
#define OPENS_AT(name) \
    int name(int folder, const char *path, int flags, ...) { \
        static int (*next)(int, const char *, int, ...); \
        va_list more; \
        va_start(more, flags); \
        mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(more, mode_t) : 0; \
        va_end(more); \
        if (!next) next = real(#name); \
        if (of_path(folder, path, OPEN)) return -1; \
        return next(folder, path, flags, mode); \
    }
OPENS(open)
OPENS(open64)
OPENS_AT(openat)
OPENS_AT(openat64)
BY_PATH(DIR *, opendir, OPEN, NULL, (const char *path), (path))

BY_HANDLE(ssize_t, read, READ, -1, (int handle, void *data, size_t size), (handle, data, size))
BY_HANDLE(ssize_t, pread, READ, -1, (int handle, void *data, size_t size, off_t at), (handle, data, size, at))
BY_HANDLE(ssize_t, pread64, READ, -1, (int handle, void *data, size_t size, off64_t at), (handle, data, size, at))
BY_HANDLE(ssize_t, write, WRITE, -1, (int handle, const void *data, size_t size), (handle, data, size))
BY_HANDLE(ssize_t, pwrite, WRITE, -1, (int handle, const void *data, size_t size, off_t at), (handle, data, size, at))
BY_HANDLE(ssize_t, pwrite64, WRITE, -1, (int handle, const void *data, size_t size, off64_t at),
          (handle, data, size, at))
BY_HANDLE(int, fsync, SYNC, -1, (int handle), (handle))
BY_HANDLE(int, fdatasync, SYNC, -1, (int handle), (handle))
BY_PATH(int, rename, RENAME, -1, (const char *path, const char *new), (path, new))
BY_PLACE(int, renameat, RENAME, -1, (int folder, const char *path, int to, const char *new), (folder, path, to, new))
BY_PATH(int, link, RENAME, -1, (const char *path, const char *new), (path, new))
BY_PATH(int, unlink, UNLINK, -1, (const char *path), (path))
BY_PLACE(int, unlinkat, UNLINK, -1, (int folder, const char *path, int flags), (folder, path, flags))
BY_HANDLE(int, flock, LOCK, -1, (int handle, int operation), (handle, operation))
BY_HANDLE(int, ftruncate, TRUNCATE, -1, (int handle, off_t size), (handle, size))
BY_HANDLE(int, ftruncate64, TRUNCATE, -1, (int handle, off64_t size), (handle, size))
BY_PATH(int, mkdir, FOLDER, -1, (const char *path, mode_t mode), (path, mode))
BY_PLACE(int, mkdirat, FOLDER, -1, (int folder, const char *path, mode_t mode), (folder, path, mode))
BY_PATH(int, rmdir, FOLDER, -1, (const char *path), (path))
BY_PATH(int, chmod, FOLDER, -1, (const char *path, mode_t mode), (path, mode))
BY_HANDLE(int, fchmod, FOLDER, -1, (int handle, mode_t mode), (handle, mode))

static int locks(int command) {
    return command == F_GETLK || command == F_SETLK || command == F_SETLKW || command == F_OFD_GETLK
        || command == F_OFD_SETLK || command == F_OFD_SETLKW;
}

#define CONTROLS(name) \
    int name(int handle, int command, ...) { \
        static int (*next)(int, int, ...); \
        va_list more; \
        va_start(more, command); \
        void *argument = va_arg(more, void *); \
        va_end(more); \
        if (!next) next = real(#name); \
        if (locks(command) && of_handle(handle, LOCK)) return -1; \
        return next(handle, command, argument); \
    }
CONTROLS(fcntl)
CONTROLS(fcntl64)
