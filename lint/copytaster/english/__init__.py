"""Facts about English text: sentences, words, forms, quotations, dates, people. No opinions about them."""
