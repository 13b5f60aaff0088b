#include "document/readers/pdf/limits.hpp"

#include <Object.h>
#include <PDFDoc.h>
#include <Stream.h>
#include <XRef.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "document/limits.hpp"

namespace vouch::document::readers::pdf {

namespace {

// Deflate's most: a byte of input stands for at most 1,032 of output.
constexpr std::size_t filter_ratio_max = 1'032;

std::unexpected<Error> over(std::string limit, std::size_t value, std::size_t most) {
    return fail("document-over-limit", {{"limit", std::move(limit)},
                                        {"value", std::to_string(value)},
                                        {"most", std::to_string(most)}});
}

// How deep arrays and dictionaries stand in each other; stops one beyond the limit.
int depth_of(const Object& object, int left = limits::pdf_nesting_max + 1) {
    if (left <= 0) {
        return 0;
    }
    int deepest = -1;
    const auto look_at = [&](const Object& inner) {
        deepest = std::max(deepest, depth_of(inner, left - 1));
    };
    const Dict* dictionary = object.isDict()     ? object.getDict()
                             : object.isStream() ? object.streamGetDict()
                                                 : nullptr;
    if (dictionary != nullptr) {
        for (int i = 0; i < dictionary->getLength(); ++i) {
            look_at(dictionary->getValNF(i));
        }
    } else if (object.isArray()) {
        for (int i = 0; i < object.arrayGetLength(); ++i) {
            look_at(object.arrayGetNF(i));
        }
    } else {
        return 0;
    }
    return std::max(deepest, 0) + 1;
}

int filters_of(const Dict& dictionary) {
    const auto filter = dictionary.lookup("Filter");
    return filter.isArray() ? filter.arrayGetLength() : filter.isName() ? 1 : 0;
}

// Streams that are interpreted, not pictures, fonts or attached files, which are not decoded.
bool is_content(const Dict& dictionary, const Object& subtype) {
    static constexpr std::array others = {"Type1C", "CIDFontType0C", "OpenType", "XML"};
    const auto type = dictionary.lookup("Type");
    return std::ranges::none_of(others, [&](const char* name) { return subtype.isName(name); }) &&
           !dictionary.hasKey("Length1") && !type.isName("XRef") && !type.isName("EmbeddedFile");
}

Result<void> check_picture(const Dict& dictionary) {
    const auto side = [&](const char* key) {
        const auto value = dictionary.lookup(key);
        return value.isNum() ? std::max(value.getNum(), 0.0) : 0.0;
    };
    const double pixels = side("Width") * side("Height");
    if (pixels > static_cast<double>(limits::picture_pixels_max)) {
        return over("pixels of a picture", static_cast<std::size_t>(std::min(pixels, 1e18)),
                    limits::picture_pixels_max);
    }
    return {};
}

class LimitCheck {
public:
    explicit LimitCheck(XRef& objects) : objects_(objects) {}

    Result<void> run() {
        for (int number = 0; number < objects_.getNumObjects(); ++number) {
            const auto* entry = objects_.getEntry(number, false);
            // A stream never lies inside another, where all other objects may.
            if (entry != nullptr && entry->type == xrefEntryUncompressed) {
                TRY(check_object(objects_.fetch(number, entry->gen)));
            }
        }
        const bool harmless =
            decoded_most_ <= limits::decoded_bytes_max && stream_most_ <= limits::stream_bytes_max;
        return harmless ? Result<void>() : decode_all();
    }

private:
    Result<void> check_object(Object object) {
        if (depth_of(object) > limits::pdf_nesting_max) {
            return over("nesting", limits::pdf_nesting_max + 1, limits::pdf_nesting_max);
        }
        if (!object.isStream()) {
            return {};
        }
        const auto& dictionary = *object.streamGetDict();
        const int filters = filters_of(dictionary);
        if (filters > limits::pdf_filters_max) {
            return over("filters of a stream", static_cast<std::size_t>(filters),
                        limits::pdf_filters_max);
        }
        const auto subtype = dictionary.lookup("Subtype");
        if (subtype.isName("Image")) {
            return check_picture(dictionary);
        }
        if (is_content(dictionary, subtype)) {
            auto most = static_cast<std::size_t>(
                std::max<Goffset>(object.getStream()->getBaseStream()->getLength(), 0));
            for (int i = 0; i < filters; ++i) {
                most = std::min(most * filter_ratio_max, limits::decoded_bytes_max + 1);
            }
            stream_most_ = std::max(stream_most_, most);
            decoded_most_ = std::min(decoded_most_ + most, limits::decoded_bytes_max + 1);
            contents_.push_back(std::move(object));
        }
        return {};
    }

    // Only documents that could be beyond the limit pay for this.
    Result<void> decode_all() {
        std::size_t decoded = 0;
        std::array<unsigned char, 16UL * 1024> chunk;
        for (auto& content : contents_) {
            std::size_t size = 0;
            auto* stream = content.getStream();
            if (!stream->reset()) {
                continue;
            }
            while (const int got =
                       stream->doGetChars(static_cast<int>(chunk.size()), chunk.data())) {
                size += static_cast<std::size_t>(got);
                if (size > limits::stream_bytes_max) {
                    return over("bytes of one part", size, limits::stream_bytes_max);
                }
            }
            stream->close();
            decoded += size;
            if (decoded > limits::decoded_bytes_max) {
                return over("decoded bytes", decoded, limits::decoded_bytes_max);
            }
        }
        return {};
    }

    XRef& objects_;
    std::vector<Object> contents_;
    std::size_t stream_most_ = 0;   // what the largest could decode to
    std::size_t decoded_most_ = 0;  // what all could
};

}  // namespace

Result<void> check_pdf_limits(PDFDoc& document) {
    const int objects = document.getXRef()->getNumObjects();
    if (objects > limits::pdf_objects_max) {
        return over("objects", static_cast<std::size_t>(objects), limits::pdf_objects_max);
    }
    const int pages = document.getNumPages();
    if (pages > limits::pages_max) {
        return over("pages", static_cast<std::size_t>(pages), limits::pages_max);
    }
    return LimitCheck(*document.getXRef()).run();
}

}  // namespace vouch::document::readers::pdf
