# Which countries came to oblige data to be kept at home, and what did their neighbours have by then?
# Country-years, as event-history analysis takes them: Rscript adopters.R
# Base R is enough. The server's address is taken from NETLAWS_URL.

netlaws <- Sys.getenv("NETLAWS_URL", "http://localhost:4000")

question <- '{
  riskSet(kinds: ["data-localisation"], from: 2000, to: 2025) {
    jurisdiction { code } year held adopted holdersNearby
  }
}'

# Only an empty cell is missing: "NA" is Namibia.
years <- read.csv(
  paste0(netlaws, "/graphql.csv?query=", URLencode(question, reserved = TRUE)),
  na.strings = "", colClasses = "character"
)

# A country is at risk in the years that begin without the rule. Where a date is not known to the day, `held` is missing.
at_risk <- years[years$held %in% "false", ]
adopters <- at_risk[!is.na(at_risk$adopted), c("year", "jurisdiction.code", "adopted", "holdersNearby")]

cat(nrow(years), "country-years,", nrow(at_risk), "at risk,", nrow(adopters), "adoptions\n")
write.csv(adopters[order(adopters$adopted), ], row.names = FALSE, quote = FALSE)
