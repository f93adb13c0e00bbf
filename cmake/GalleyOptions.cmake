# Compiler options for every target of ours, as an interface target.
add_library(galley-options INTERFACE)
target_include_directories(galley-options INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_options(galley-options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 14)
    # GCC 12 takes std::optional<int> for uninitialised where it inlines (GCC bug 80635); clang and valgrind see nothing.
    target_compile_options(galley-options INTERFACE -Wno-maybe-uninitialized)
endif()
target_compile_definitions(galley-options INTERFACE
    QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH QT_NO_KEYWORDS
    QT_DEPRECATED_WARNINGS $<$<BOOL:${GALLEY_TESTS}>:QT_FORCE_ASSERTS>)
if(GALLEY_WERROR)
    target_compile_options(galley-options INTERFACE -Werror)
endif()
if(GALLEY_SANITIZE)
    target_compile_options(galley-options INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    target_link_options(galley-options INTERFACE -fsanitize=address,undefined)
endif()
if(GALLEY_FUZZERS)
    target_compile_options(galley-options INTERFACE -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined)
    target_link_options(galley-options INTERFACE -fsanitize=address,undefined)
endif()

# Faster rounds where the machine has them; neither changes what is built.
find_program(GALLEY_CCACHE ccache)
if(GALLEY_CCACHE)
    # What ccache asks for before it keeps results of precompiled headers (its manual, "Precompiled headers").
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros "${GALLEY_CCACHE}")
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        add_compile_options(-fpch-preprocess)
    endif()
endif()
find_program(GALLEY_MOLD mold)
if(GALLEY_MOLD)
    add_link_options(-fuse-ld=mold)
endif()
