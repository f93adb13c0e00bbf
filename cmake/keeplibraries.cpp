// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// Linked into the window and the tests under AddressSanitizer, in place of the C library's function. WebEngine loads
// and unloads a library that keeps 128 bytes in a variable of its own; once it is gone nothing points to them, and the
// leak sanitizer can neither name nor suppress what has no module any more
// (https://github.com/google/sanitizers/issues/89).
extern "C" int dlclose(void *) noexcept
{
    return 0;
}
