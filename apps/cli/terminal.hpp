#pragma once

#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

// What a person sees: colours only on a terminal and never with NO_COLOR (no-color.org), text
// wrapped to the terminal's width.
namespace vouch::cli {

enum class Colour : std::uint8_t { plain, bold, dim, red, green, yellow, blue };

class Terminal {
public:
    // `stream`: stdout for results, stderr for progress and errors.
    explicit Terminal(std::FILE* stream);

    bool is_terminal() const {
        return is_terminal_;
    }
    int width() const {
        return width_;
    }

    std::string paint(std::string_view text, Colour colour) const;

    // `text` wrapped to the width: its first line after `first`, the others after spaces of the
    // same width as `first` shows. `first` may hold colours.
    std::string wrap(std::string_view first, std::string_view text, Colour colour) const;

private:
    bool is_terminal_;
    bool colours_;
    int width_;
};

// One line on a terminal that says what is being done; nothing where stderr is none, and nothing
// for the first fifth of a second.
class ProgressLine {
public:
    explicit ProgressLine(bool wanted);
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    void show(std::string_view text);

private:
    bool wanted_;
    bool shown_ = false;
    long long began_;
};

// How many columns a text takes, colours not counted.
int display_width(std::string_view text);

}  // namespace vouch::cli
