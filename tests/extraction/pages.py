"""A page of our own, and its article."""

PARAGRAPHS = (
    "The old bridge over the river was shut on Tuesday for a month, the city said, and traffic was sent over the ferry.",
    "Engineers found cracks in two of its piers, which were built in 1931 and last mended in 1988 by the railway.",
    "“We did not expect this,” said the mayor, who had crossed it that morning with a class of schoolchildren.",
    "The ferry sails every ten minutes until midnight, and lorries must go by the motorway until the works are done.",
)

PAGE = f"""<!doctype html>
<html lang="en">
<head>
<title>Bridge shut for a month | Harbour Post</title>
<meta name="author" content="Ann Berg">
<meta property="article:published_time" content="2025-04-22T10:00:00Z">
<link rel="canonical" href="https://post.example/bridge">
</head>
<body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World news</a></li></ul></nav>
<article>
<h1>Bridge shut for a month</h1>
<p>{PARAGRAPHS[0]}</p>
<h2>What comes next</h2>
<p>{PARAGRAPHS[1]}</p>
<p>{PARAGRAPHS[2]}</p>
<p>{PARAGRAPHS[3]}</p>
</article>
<div class="related"><a href="/a">Ten walks along the river you should take</a></div>
<footer><p>Copyright Harbour Post 2025</p></footer>
</body>
</html>
"""
