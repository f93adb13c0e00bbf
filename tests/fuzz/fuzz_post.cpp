// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "postinput.h"

#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray wrong = checkPostInput({reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)});
    if (!wrong.isEmpty()) {
        std::fprintf(stderr, "%s\n", wrong.constData());
        std::abort();
    }
    return 0;
}
