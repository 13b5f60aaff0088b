#include "terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>

#include "base/text.hpp"

namespace vouch::cli {

namespace {

constexpr int width_default = 96;
constexpr long long quiet_milliseconds = 200;

std::string_view code_of(Colour colour) {
    switch (colour) {
        case Colour::bold:
            return "\x1b[1m";
        case Colour::dim:
            return "\x1b[2m";
        case Colour::red:
            return "\x1b[31m";
        case Colour::green:
            return "\x1b[32m";
        case Colour::yellow:
            return "\x1b[33m";
        case Colour::blue:
            return "\x1b[36m";
        case Colour::plain:
            break;
    }
    return "";
}

long long now_milliseconds() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

bool wants_no_colour() {
    const char* no_color = std::getenv("NO_COLOR");
    const char* term = std::getenv("TERM");
    return (no_color != nullptr && *no_color != '\0') ||
           (term != nullptr && std::string_view(term) == "dumb");
}

}  // namespace

Terminal::Terminal(std::FILE* stream)
    : is_terminal_(::isatty(::fileno(stream)) == 1),
      colours_(is_terminal_ && !wants_no_colour()),
      width_(width_default) {
    winsize size{};
    if (is_terminal_ && ::ioctl(::fileno(stream), TIOCGWINSZ, &size) == 0 && size.ws_col >= 40) {
        width_ = std::min<int>(size.ws_col, 120);
    }
}

std::string Terminal::paint(std::string_view text, Colour colour) const {
    if (!colours_ || colour == Colour::plain || text.empty()) {
        return std::string(text);
    }
    return std::string(code_of(colour)) + std::string(text) + "\x1b[0m";
}

std::string Terminal::wrap(std::string_view first, std::string_view text, Colour colour) const {
    const int indent = display_width(first);
    const int room = std::max(20, width_ - indent);
    std::string wrapped(first);
    std::string line;
    const auto finish_line = [&](bool last) {
        wrapped += paint(line, colour) + "\n";
        if (!last) {
            wrapped += std::string(static_cast<std::size_t>(indent), ' ');
        }
        line.clear();
    };
    const auto squeezed = text::squeeze_spaces(text);
    for (const auto word : text::split(squeezed, ' ')) {
        if (!line.empty() && display_width(line) + 1 + display_width(word) > room) {
            finish_line(false);
        }
        line += line.empty() ? "" : " ";
        line += word;
    }
    finish_line(true);
    return wrapped;
}

ProgressLine::ProgressLine(bool wanted)
    : wanted_(wanted && ::isatty(STDERR_FILENO) == 1), began_(now_milliseconds()) {}

ProgressLine::~ProgressLine() {
    if (shown_) {
        std::fputs("\r\x1b[K", stderr);
    }
}

void ProgressLine::show(std::string_view text) {
    if (wanted_ && now_milliseconds() - began_ >= quiet_milliseconds) {
        std::fprintf(stderr, "\r\x1b[K%.*s …", static_cast<int>(text.size()), text.data());
        std::fflush(stderr);
        shown_ = true;
    }
}

int display_width(std::string_view text) {
    int width = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '\x1b') {
            const auto end = text.find('m', at);
            at = end == std::string_view::npos ? text.size() : end + 1;
            continue;
        }
        at += text::decode(text, at).size;
        ++width;
    }
    return width;
}

}  // namespace vouch::cli
