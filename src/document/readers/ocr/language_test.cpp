#include "document/readers/ocr/language.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace vouch::document::readers::ocr {
namespace {

std::string languages_of(const std::string& text) {
    std::istringstream in(text);
    std::vector<SeenWord> words;
    for (std::string word; in >> word;) {
        words.push_back({.text = word});
    }
    return languages_for(words);
}

TEST(OcrLanguage, TellsThePagesLanguage) {
    EXPECT_EQ(languages_of("Leitung der Werkstatt und Einkauf fur die Filiale mit zwei Lehrlingen "
                           "bei der Firma"),
              "deu+eng");
    EXPECT_EQ(
        languages_of("Responsable de la boutique et des achats pour le groupe dans les villes"),
        "fra+eng");
    EXPECT_EQ(
        languages_of("Encargado de los almacenes y las compras con el equipo del norte y sur"),
        "spa+eng");
    EXPECT_EQ(languages_of("Gestao da loja e dos estoques com a equipe do bairro em Recife"),
              "por+eng");
}

// Some bands of a page hold few words that only one language has.
TEST(OcrLanguage, CountsWordsThatLanguagesShare) {
    EXPECT_EQ(
        languages_of("Redactora de datos en la agencia de la plaza, jefa de la mesa desde 2019"),
        "spa+eng");
    EXPECT_EQ(languages_of(
                  "Gestao de vendas para a rede de lojas em Recife e de marcas em Natal, de 2015"),
              "por+eng");
}

TEST(OcrLanguage, ReadsEnglishWithForeignNamesAsEnglish) {
    EXPECT_EQ(languages_of("Head of the kitchen at Casa do Rio and of the bar, with a team for "
                           "events by the river"),
              "eng+por+deu");
    EXPECT_EQ(languages_of(""), "eng+por+deu");
    EXPECT_EQ(languages_of("Ada Quill Lyon da Silva"), "eng+por+deu");
}

}  // namespace
}  // namespace vouch::document::readers::ocr
