set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_SCAN_FOR_MODULES OFF)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

set(VOUCH_SANITIZE "" CACHE STRING "Sanitizers for every target: address,undefined or thread")
option(VOUCH_FUZZ "Build the libFuzzer targets (clang only)" OFF)

find_program(CCACHE ccache)
if(CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

find_package(Python3 REQUIRED COMPONENTS Interpreter)
find_package(PkgConfig REQUIRED)
find_package(GTest REQUIRED)

# Every target of ours links this: warnings are errors, and the include root is src/.
add_library(vouch_options INTERFACE)
target_include_directories(vouch_options INTERFACE ${CMAKE_SOURCE_DIR}/src)
target_compile_options(vouch_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor
    -Wold-style-cast -Wimplicit-fallthrough -Werror
    # Designated initialisers name what differs from the defaults: the rest is left on purpose.
    -Wno-missing-field-initializers
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wlogical-op>
    # GCC 14 reports false ones inside the standard library when optimising.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-error=maybe-uninitialized>
    # Sums of floats must not depend on the machine that compiled them (byte-identical outputs).
    -ffp-contract=off)
if(VOUCH_SANITIZE)
    target_compile_options(vouch_options INTERFACE
        -fsanitize=${VOUCH_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(vouch_options INTERFACE -fsanitize=${VOUCH_SANITIZE})
endif()
if(VOUCH_FUZZ)
    target_compile_options(vouch_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
