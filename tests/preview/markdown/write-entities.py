#!/usr/bin/env python3
"""Writes preview/markdown/entitytable.cpp from Python's copy of the HTML standard's list of named characters."""
import html.entities
import os

names = sorted(name[:-1] for name in html.entities.html5 if name.endswith(";"))


def literal(text):
    return '"' + "".join(f"\\x{b:02x}\" \"" for b in text.encode()).removesuffix(' "')[:-1].replace('" "', "") + '"'


rows, line = [], ""
for name in names:
    entry = '{ "%s", %s },' % (name, literal(html.entities.html5[name + ";"]))
    if len(line) + len(entry) > 114:
        rows.append(line)
        line = ""
    line += (" " if line else "") + entry
rows.append(line)
path = os.path.join(os.path.dirname(__file__), "../../../preview/markdown/entitytable.cpp")
with open(path, "w", encoding="utf-8") as out:
    out.write(
        "// Copyright (C) 2026 The Galley authors\n// SPDX-License-Identifier: MIT\n\n"
        "// Written by tests/preview/markdown/write-entities.py.\n"
        '#include "preview/markdown/entities.h"\n\n#include <array>\n\nnamespace galley::markdown {\n\nnamespace {\n\n'
        f"// clang-format off\nconstexpr std::array<NamedEntity, {len(names)}> table {{{{\n"
        + "\n".join("    " + r for r in rows)
        + "\n}};\n// clang-format on\n\n} // namespace\n\nstd::span<const NamedEntity> namedEntities()\n{\n"
        "    return table;\n}\n\n} // namespace galley::markdown\n")
