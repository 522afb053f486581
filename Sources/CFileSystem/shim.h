#pragma once

// Calls that the C library declares for GNU programs only, and their likes elsewhere.

#if defined(__linux__)

extern int renameat2(int, const char *, int, const char *, unsigned int);
extern int syncfs(int);

/// Renames, unless something has the new name already.
static inline int decant_rename_new(int from, const char *old_name, int to, const char *new_name) {
  return renameat2(from, old_name, to, new_name, 1 /* RENAME_NOREPLACE */);
}

/// Waits until the file system of an open file has everything on disk.
static inline int decant_sync_file_system(int file) { return syncfs(file); }

#else

#include <stdio.h>
#include <unistd.h>

static inline int decant_rename_new(int from, const char *old_name, int to, const char *new_name) {
  return renameatx_np(from, old_name, to, new_name, RENAME_EXCL);
}

static inline int decant_sync_file_system(int file) { return fsync(file); }

#endif
