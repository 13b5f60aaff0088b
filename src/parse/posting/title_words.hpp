#pragma once

#include "parse/posting/text.hpp"

// The words that stand before the name of a job in the languages that are read, in normal form.
// Private to posting_title.cpp.
namespace vouch::parse::posting {

// "Job title: …"
inline constexpr auto title_keys = phrases<
    "job title|title|position|role|designation|vacancy|post|job role|post title|"
    "position title|job opening|job posting|we are hiring|now hiring|hiring|job offer|"
    "urgently required|urgently wanted|wanted|stelle|stellenangebot|"
    "stellenausschreibung|stellenanzeige|stellenbezeichnung|poste|intitule du poste|"
    "offre demploi|offre dalternance|offre de stage|puesto|oferta de empleo|"
    "oferta de trabajo|vacante|cargo|vaga|oferta de emprego">();

// "We're hiring a Line Cook!": at the head of a line.
inline constexpr auto title_calls = phrases<
    "were hiring|we are hiring|we need|were looking for|we are looking for|"
    "were recruiting|we are recruiting|join us as|come and work as|hiring|now hiring|"
    "urgently hiring|hiring for|we have an opening for|opening for|openings for|"
    "vacancy for|vacancy:|requirement for|urgent requirement for|looking for|"
    "wir suchen|gesucht:|gesucht wird|wir stellen ein|nous recherchons|nous recrutons|"
    "on recrute|recrutons|buscamos|se busca|se necesita|procuramos|precisa-se|"
    "precisa-se de|procura-se">();

// "Acme is hiring: …": between an employer and a job.
inline constexpr auto title_notices = phrases<
    "is hiring|are hiring|is looking for|is seeking|are looking for|seeks|seek|"
    "is recruiting|are recruiting|requires|has a vacancy for|has an opening for|"
    "is now hiring|are now hiring|is currently hiring|is currently looking for|"
    "are currently looking for|is currently recruiting|are currently recruiting|"
    "is currently seeking|is now looking for|esta buscando|esta contratando|"
    "esta recrutando|esta a recrutar|esta a procura de|est a la recherche de|"
    "ist auf der suche nach|sind auf der suche nach|"
    "invites applications for|is on the hunt for|are on the hunt for|"
    "is on the lookout for|are on the lookout for|is in search of|are in search "
    "of|sucht|suchen|recrute|recrutent|recherche|busca|buscan|"
    "contrata|procura|precisa|necesita|selecciona|incorpora">();

// "… is looking for a Senior Cook": in running text.
inline constexpr auto title_openers = phrases<
    "looking for a|looking for an|hiring a|hiring an|seeking a|seeking an|seeks a|seeks an|"
    "recruiting a|recruiting an|recruit a|recruit an|in search of a|as a|as an|as our|"
    "need a|need an|needs a|needs an|for the position of|for the role of|the role of|"
    "the post of|the position of|hear from a|hear from an|appoint a|appoint an|employ a|"
    "vacancy for a|vacancy for an|opening for a|opening for an|opportunity for a|"
    "opportunity for an|to welcome a|in need of a|on the lookout for a|want a|"
    "arisen for a|arisen for an|exists for a|exists for an|available for a|available for an|"
    "require a|require an|requires a|requires an|join us as|on the hunt for a|"
    "on the hunt for an|on the lookout for an|recruit for a|recruit for an|"
    "suchen wir|wir suchen|sucht|eine stelle als|als|"
    "nous recherchons|recherche|recrute|recrutons|un poste de|le poste de|"
    "busca|buscamos|precisa|necesita|vacante de|puesto de|"
    "estamos a recrutar|estamos recrutando|estamos contratando|estamos buscando|"
    "a recrutar|seleccionamos|"
    "procura|procuramos|vaga aberta para|vaga de|vaga para|contrata">();

}  // namespace vouch::parse::posting
