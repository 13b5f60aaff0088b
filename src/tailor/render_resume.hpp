#pragma once

#include <string>
#include <string_view>

#include "render/render.hpp"
#include "tailor/run.hpp"

namespace vouch::tailor {

// By the ending of a file name. Error: format-unknown.
Result<Format> format_of_file(std::string_view name);

// The engine's default for an empty name. Error: template-unknown, with the known ones.
Result<const layout::Template*> find_template(const Engine& engine, const std::string& name);

Result<std::string> render_resume(const model::Resume& resume, Format format,
                                  const layout::Template& design, const render::Options& options);

Result<std::string> render_letter(const model::Letter& letter, const model::Resume& sender,
                                  Format format, const layout::Template& design,
                                  const render::Options& options);

}  // namespace vouch::tailor
