#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>

#include "program.hpp"

namespace vouch::cli {

// What main runs once the command line is understood: the exit code, or the error to print.
using Action = std::function<Result<int>()>;

// Each command adds itself, its options and its help to the app and sets `action` when chosen.
void add_parse(CLI::App& app, Program& program, Action& action);
void add_job(CLI::App& app, Program& program, Action& action);
void add_skills(CLI::App& app, Program& program, Action& action);
void add_match(CLI::App& app, Program& program, Action& action);
void add_check(CLI::App& app, Program& program, Action& action);
void add_tailor(CLI::App& app, Program& program, Action& action);
void add_taxonomy(CLI::App& app, Program& program, Action& action);
void add_render(CLI::App& app, Program& program, Action& action);
void add_doctor(CLI::App& app, Program& program, Action& action);

inline constexpr int exit_done = 0;
inline constexpr int exit_usage = 2;

// "done" and "warning: …" lines and errors go to stderr, results to stdout.
void print_error(const Error& error);

}  // namespace vouch::cli
