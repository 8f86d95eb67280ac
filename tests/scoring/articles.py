"""Three articles of our own on one invented event: edited English, plain translation, and what both have in common."""

EDITED = """\
Ferry back at Halden Sound after a week of storms

The Halden Sound ferry was running again on Monday, a week after gales tore a gangway off its pier and left about 400
islanders stranded. Some had been sleeping in the school gym while crews worked on the ramp, and they were cheering when
the first boat came in.

"I've never been so happy to see a rusty boat," said Orla Brandt, who runs the island's only bakery. She'd run out of
flour by Thursday but didn't stop baking: neighbours kept turning up with what they had left over.

The operator says it can't rule out more trouble. While the new gangway should hold, its engineers are looking at
whether the pier might need rebuilding, which would take the boats away for much of the summer. That could cost the
island's hotels dearly, and some owners aren't waiting: they've been hiring fishing boats to bring their guests over.

But few on the quay seemed worried. "We'd be rowing if we had to," Brandt said, handing round buns.
"""

TRANSLATED = """\
The movement of the ferry through the strait of Halden is restored

On Monday, the movement of the ferry in the area of the strait of Halden was restored after a break of one week, the
press service of the administration of the island reported. In addition, according to the information of the operator of
the line, the construction of the new gangway of the pier was carried out in the shortest possible time.

It is noted that during the storm of the last week, the gangway of the pier was destroyed, and about 400 residents of the
island could not return to the mainland. According to the head of the administration of the island, it is necessary to
continue the inspection of the condition of the pier, and it is possible that the repair of the structure will be
carried out in the summer. Also in the framework of the work, it is planned to increase the number of the flights.

It is worth recalling that in the first days of the storm, the residents of the island were provided with food and water
in the building of the school. In connection with the closure of the line, the owners of the hotels do not exclude the
loss of a significant part of the income of the season. At the same time, the operator of the line is not ready to name
the exact terms of the completion of the repair of the pier.
"""
