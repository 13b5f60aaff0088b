#pragma once

#include "parse/posting/text.hpp"

// The words that say where, how much and for how long one works, in English, German, French,
// Spanish and Portuguese, in normal form. Private to posting_terms.cpp.
namespace vouch::parse::posting {

inline constexpr auto hybrid_words = phrases<
    "hybrid|hybrides|hybride|hibrido|hibrida|semipresencial|days a week in the office|"
    "days per week in the office|days in the office|days in office|partly remote|"
    "partially remote|part remote|days from home|days at home|days wfh|some remote|"
    "rest from home|day a week from home|day per week from home|"
    "day from home|remote/office|days remote|teilweise homeoffice|tage homeoffice|"
    "tage home office|tage mobiles arbeiten|tage im homeoffice|tage im buro|"
    "tage mobile arbeit|tage remote|tage von zu hause|mobiles arbeiten moglich|"
    "homeoffice moglich|home-office moglich|teletravail possible|teletrabajo parcial|"
    "jours de teletravail|jours teletravail|jour de teletravail|teletravail partiel|teletravail 1|"
    "teletravail 2|teletravail 3|teletravail 4|dias de teletrabajo|dias de teletrabalho|"
    "dias em casa|dias por semana no escritorio|dias en la oficina">();
inline constexpr auto remote_words = phrases<
    "remote|remotely|fully remote|100% remote|work from home|working from home|"
    "home-based|home based|homebased|work from anywhere|telecommute|wfh|"
    "distributed team|homeoffice|100% homeoffice|teletravail|full remote|remoto|remota|"
    "teletrabajo|teletrabalho|a distancia">();
inline constexpr auto onsite_words = phrases<
    "on-site|onsite|on site|in-office|in office|in the office|work from office|"
    "site based|site-based|office based|office-based|in-person|in person|in-shop|"
    "in school|in-store|in store|workshop based|ward based|shop based|plant based role|"
    "field based|field-based|on campus|on-campus|in the workshop|in our workshop|"
    "in the laboratory|vor ort|prasenz|sur site|en presentiel|presentiel|presencial">();
inline constexpr auto no_remote = phrases<
    "no remote|not remote|not a remote|cannot be done remotely|cant be done remotely|"
    "remote work is not|remote working is not|not offer remote|dont offer remote|"
    "no home office|no working from home|no wfh|not possible remotely|remote is not|"
    "isnt remote|non-remote|not suitable for remote|cannot be remote|no hybrid|"
    "on-site five days|onsite five days|on-site 5 days|five days a week on site|"
    "5 days in office|100% onsite|100% on-site|kein homeoffice|homeoffice ist nicht|"
    "pas de teletravail|sin teletrabajo">();
inline constexpr auto part_time = phrases<
    "part-time|part time|parttime|teilzeit|temps partiel|mi-temps|medio tiempo|"
    "tiempo parcial|media jornada|jornada parcial|meio periodo|tempo parcial|part-time">();
inline constexpr auto full_time = phrases<
    "full-time|full time|fulltime|wte 1.0|1.0 fte|1.0 wte|40 hours per week|"
    "40 hours a week|37.5 hours per week|37.5 hours a week|vollzeit|temps plein|"
    "temps complet|tiempo completo|jornada completa|tempo integral|tempo inteiro|"
    "periodo integral|tempo completo">();
inline constexpr auto temporary = phrases<
    "limited to one year|limited to two years|limited to three years|limited to four years|"
    "limited to 12 months|limited to 24 months|limited to 36 months|fixed-term|fixed "
    "term|temporary|maternity cover|maternity leave cover|"
    "parental leave cover|seasonal|interim|temp role|temp to perm|temp-to-perm|casual|"
    "12 month ftc|ftc|cover for maternity|limited-term|time-limited|sabbatical cover|"
    "befristet|befristete|befristeter|elternzeitvertretung|cdd|remplacement|saisonnier|"
    "temporal|contrato temporal|eventual|contrato a termo|termo certo|temporario|"
    "temporaria">();
inline constexpr auto contract = phrases<
    "(contract)|contract role|contract position|contractor|contract to hire|contract-to-hire|"
    "freelance|freelancer|b2b contract|b2b|inside ir35|outside ir35|"
    "independent contractor|1099|month contract|week contract|contract basis|"
    "self-employed|contract:|contract ||c2c|corp to corp|freiberuflich|freie mitarbeit|"
    "prestation|portage salarial|autonomo|prestacion de servicios|pessoa juridica|"
    "contrato pj">();
inline constexpr auto internship = phrases<
    "internship|intern|placement year|industrial placement|summer placement|co-op|"
    "praktikum|praktikant|praktikantin|werkstudent|werkstudentin|working student|"
    "stage|stagiaire|alternance|dalternance|dapprentissage|alternant|alternante|contrat "
    "dapprentissage|"
    "becario|becaria|practicas|estagio|estagiario|estagiaria|menor aprendiz">();
inline constexpr auto not_contract = phrases<
    "permanent contract|permanent|open-ended|open ended|ongoing|unbefristet|indeterminee|"
    "manage contract|managing contract|contract guarding|"
    "two-year contract, renewable|temp to perm|indefinido">();

}  // namespace vouch::parse::posting
