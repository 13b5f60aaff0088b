# C++23 as GCC 14 has it (std::expected, std::print, ranges::to). Older compilers fail late and
# with unreadable messages, so they are refused here.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 14)
    message(FATAL_ERROR
        "Vouch needs GCC 14 or newer; this is ${CMAKE_CXX_COMPILER_VERSION}. "
        "Use ./dev build, which brings its own toolchain.")
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 19)
    message(FATAL_ERROR
        "Vouch needs Clang 19 or newer (fuzzing only); this is ${CMAKE_CXX_COMPILER_VERSION}.")
endif()
