# vouch_fuzzer(NAME SOURCE library...): a libFuzzer program in the preset for fuzzing. Everywhere
# else it is compiled and not linked, so that a change of what it calls shows in every build.
function(vouch_fuzzer name source)
    if(VOUCH_FUZZ)
        add_executable(${name} ${source})
        target_link_options(${name} PRIVATE -fsanitize=fuzzer)
        set_property(GLOBAL APPEND PROPERTY vouch_fuzzers ${name})
    else()
        add_library(${name} OBJECT ${source})
    endif()
    target_link_libraries(${name} PRIVATE ${ARGN})
endfunction()

# vouch_module(NAME [USES module...] [ROOMS folder...]): the static library vouch_NAME of
# src/NAME/*.cpp and of its ROOMS, its test program NAME_test of *_test.cpp (label "unit"), and a
# libFuzzer program for each *_fuzz.cpp. USES names our own modules, as the layer table of
# ARCHITECTURE.md allows.
function(vouch_module name)
    cmake_parse_arguments(arg "" "" "USES;ROOMS" ${ARGN})
    file(GLOB all CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
    foreach(room ${arg_ROOMS})
        file(GLOB in_room CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${room}/*.cpp)
        list(APPEND all ${in_room})
    endforeach()
    set(sources ${all})
    list(FILTER sources EXCLUDE REGEX "_(test|fuzz)\\.cpp$")
    set(tests ${all})
    list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
    set(fuzzers ${all})
    list(FILTER fuzzers INCLUDE REGEX "_fuzz\\.cpp$")

    add_library(vouch_${name} STATIC ${sources})
    target_link_libraries(vouch_${name} PUBLIC vouch_options)
    foreach(used ${arg_USES})
        target_link_libraries(vouch_${name} PUBLIC vouch_${used})
    endforeach()

    if(tests AND NOT VOUCH_FUZZ)
        add_executable(${name}_test ${tests})
        target_link_libraries(${name}_test PRIVATE vouch_${name} GTest::gtest_main)
        target_compile_definitions(${name}_test PRIVATE VOUCH_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
        add_test(NAME ${name} COMMAND ${name}_test)
        set_tests_properties(${name} PROPERTIES LABELS unit TIMEOUT 120)
    endif()
    foreach(fuzzer ${fuzzers})
        get_filename_component(program ${fuzzer} NAME_WE)
        vouch_fuzzer(${program} ${fuzzer} vouch_${name})
    endforeach()
endfunction()
