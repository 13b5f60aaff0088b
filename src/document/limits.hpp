#pragma once

#include <cstddef>

// What a document may cost at most. Beyond a limit the answer is document-over-limit, never a
// partial document.
namespace vouch::document::limits {

inline constexpr std::size_t mebibyte = std::size_t{1} << 20;

inline constexpr std::size_t input_bytes_max = 10 * mebibyte;
inline constexpr std::size_t output_bytes_max = 64 * mebibyte;
inline constexpr std::size_t text_bytes_max = 2 * mebibyte;
inline constexpr std::size_t words_max = 500'000;
inline constexpr int pages_max = 50;

inline constexpr std::size_t picture_pixels_max = 40'000'000;

inline constexpr int pdf_objects_max = 100'000;
inline constexpr int pdf_nesting_max = 100;
inline constexpr int pdf_filters_max = 4;

inline constexpr std::size_t zip_entries_max = 2'000;
inline constexpr std::size_t zip_ratio_max = 200;
inline constexpr std::size_t decoded_bytes_max = 64 * mebibyte;
inline constexpr std::size_t stream_bytes_max = 32 * mebibyte;
inline constexpr int nesting_depth_max = 256;

inline constexpr int ocr_pages_max = 10;
inline constexpr int ocr_retries_max = 2;  // of pages that met a limit of time, in one document

inline constexpr int child_cpu_seconds_max = 5;
inline constexpr int child_wall_milliseconds_max = 10'000;

// Until a reading process takes requests. It has seen no document by then; Tesseract's models take
// half a second of a processor that may be shared by many.
inline constexpr int starting_milliseconds_max = 30'000;

}  // namespace vouch::document::limits
