"""Words for nations: adjectives, countries, and organisations that stand where a country may."""

from copytaster.english.word_list import read_list

NATIONALITIES = read_list(
    """
    Afghan, African, Albanian, Algerian, American, Andorran, Angolan, Arab, Arabian, Argentine, Argentinian, Armenian,
    Asian, Australian, Austrian, Azerbaijani, Azeri, Bahamian, Bahraini, Balkan, Baltic, Bangladeshi, Barbadian,
    Basque, Bavarian, Belarusian, Belarussian, Belgian, Beninese, Bhutanese, Bolivian, Bosnian, Botswanan, Brazilian,
    British, Bruneian, Bulgarian, Burkinabe, Burmese, Burundian, Cambodian, Cameroonian, Canadian, Catalan, Caucasian,
    Chadian, Chechen, Chilean, Chinese, Colombian, Congolese, Cossack, Costa Rican, Crimean, Croatian, Cuban, Cypriot,
    Czech, Danish, Dominican, Dutch, Ecuadorian, Ecuadorean, Egyptian, Emirati, English, Eritrean, Estonian,
    Ethiopian, European, Fijian, Filipino, Finnish, Flemish, French, Gabonese, Gambian, Gazan, Georgian, German,
    Ghanaian, Greek, Greenlandic, Guatemalan, Guinean, Guyanese, Haitian, Honduran, Hungarian, Icelandic, Indian,
    Indonesian, Iranian, Iraqi, Irish, Israeli, Italian, Ivorian, Jamaican, Japanese, Jordanian, Kazakh, Kazakhstani,
    Kenyan, Korean, Kosovan, Kosovar, Kurdish, Kuwaiti, Kyrgyz, Lao, Laotian, Latin American, Latvian, Lebanese,
    Liberian, Libyan, Lithuanian, Luxembourgish, Macedonian, Malagasy, Malawian, Malaysian, Maldivian, Malian,
    Maltese, Mauritanian, Mauritian, Mexican, Moldovan, Mongolian, Montenegrin, Moroccan, Mozambican, Namibian,
    Nepalese, Nepali, New Zealand, Nicaraguan, Nigerian, Nigerien, Nordic, North Korean, North Macedonian, Northern
    Irish, Norwegian, Omani, Ottoman, Pakistani, Palestinian, Panamanian, Paraguayan, Persian, Peruvian, Polish,
    Portuguese, Puerto Rican, Qatari, Romanian, Russian, Rwandan, Salvadoran, Samoan, Saudi, Saudi Arabian,
    Scandinavian, Scottish, Senegalese, Serb, Serbian, Siberian, Sierra Leonean, Singaporean, Slovak, Slovakian,
    Slovene, Slovenian, Somali, South African, South American, South Korean, South Sudanese, Soviet, Spanish, Sri
    Lankan, Sudanese, Surinamese, Swazi, Swedish, Swiss, Syrian, Taiwanese, Tajik, Tanzanian, Tatar, Thai, Tibetan,
    Togolese, Tongan, Transnistrian, Trinidadian, Tunisian, Turkish, Turkmen, Ugandan, Uighur, Ukrainian, Uruguayan,
    Uyghur, Uzbek, Venezuelan, Vietnamese, Welsh, West African, Yemeni, Yugoslav, Zambian, Zimbabwean, East German,
    West German, Southeast Asian, Central Asian, East European, Eastern European, Western European, North American,
    Central American, Middle Eastern
    """
)

COUNTRIES = read_list(
    """
    Afghanistan, Albania, Algeria, Andorra, Angola, Antigua and Barbuda, Argentina, Armenia, Australia, Austria,
    Azerbaijan, Bahamas, Bahrain, Bangladesh, Barbados, Belarus, Belgium, Belize, Benin, Bhutan, Bolivia, Bosnia and
    Herzegovina, Bosnia, Botswana, Brazil, Britain, Brunei, Bulgaria, Burkina Faso, Burma, Burundi, Cambodia,
    Cameroon, Canada, Cape Verde, Central African Republic, Chad, Chile, China, Colombia, Comoros, Congo, Costa Rica,
    Croatia, Cuba, Cyprus, Czechia, Czech Republic, Czechoslovakia, Democratic Republic of the Congo, Democratic
    Republic of Congo, Denmark, Djibouti, Dominica, Dominican Republic, East Timor, Timor-Leste, Ecuador, Egypt, El
    Salvador, England, Equatorial Guinea, Eritrea, Estonia, Eswatini, Ethiopia, Fiji, Finland, France, Gabon, Gambia,
    Georgia, Germany, Ghana, Great Britain, Greece, Greenland, Grenada, Guatemala, Guinea, Guinea-Bissau, Guyana,
    Haiti, Holland, Honduras, Hong Kong, Hungary, Iceland, India, Indonesia, Iran, Iraq, Ireland, Israel, Italy, Ivory
    Coast, Cote d'Ivoire, Jamaica, Japan, Jordan, Kazakhstan, Kenya, Kiribati, Kosovo, Kuwait, Kyrgyzstan, Laos,
    Latvia, Lebanon, Lesotho, Liberia, Libya, Liechtenstein, Lithuania, Luxembourg, Macau, Madagascar, Malawi,
    Malaysia, Maldives, Mali, Malta, Marshall Islands, Mauritania, Mauritius, Mexico, Micronesia, Moldova, Monaco,
    Mongolia, Montenegro, Morocco, Mozambique, Myanmar, Namibia, Nauru, Nepal, Netherlands, New Zealand, Nicaragua,
    Niger, Nigeria, North Korea, North Macedonia, Northern Ireland, Norway, Oman, Pakistan, Palau, Palestine, Panama,
    Papua New Guinea, Paraguay, Peru, Philippines, Poland, Portugal, Qatar, Romania, Russia, Russian Federation,
    Rwanda, Saint Lucia, Samoa, San Marino, Saudi Arabia, Scotland, Senegal, Serbia, Seychelles, Sierra Leone,
    Singapore, Slovakia, Slovenia, Solomon Islands, Somalia, Somaliland, South Africa, South Korea, South Sudan,
    Soviet Union, Spain, Sri Lanka, Sudan, Suriname, Sweden, Switzerland, Syria, Taiwan, Tajikistan, Tanzania,
    Thailand, Togo, Tonga, Transnistria, Trinidad and Tobago, Tunisia, Turkey, Turkiye, Türkiye, Turkmenistan, Tuvalu,
    Uganda, Ukraine, United Arab Emirates, UAE, United Kingdom, UK, U.K., United States, United States of America, US,
    U.S., USA, U.S.A., USSR, Uruguay, Uzbekistan, Vanuatu, Vatican, Venezuela, Vietnam, Wales, Yemen, Yugoslavia,
    Zambia, Zimbabwe
    """
)
