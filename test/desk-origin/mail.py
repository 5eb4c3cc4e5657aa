"""Prints the spokesman's mail as a mail program would store it."""
import re
from email.message import EmailMessage
from email.policy import SMTP

BODY = '''Dear Clara,

here are the answers to your questions of this afternoon. You may use them with my name.

1. Our own estimate, as of this morning, is 131,000 troops on the other side of the border. It includes about 9,000 armed men in the
occupied part of Selva, which our allies do not count.

2. We have seen one train leave the railhead at Brenn. It carried some 60 vehicles. We do not know where it is going, and “going home” is
a direction, not a distance.

3. On Saturday, two of our soldiers were killed and five were wounded when mortar shells fell on the crossing at Tarn. At Dresk, on
Thursday, one soldier was killed and nine were wounded. Please do not add them up as one incident; another desk did.

4. No general mobilization has been ordered. The Reserve Act allows us to call up 85,000 people; on Monday we called up 6,200 of them, for
guard duty.

5. The minister, Marta Solbek, will meet her colleague from Carrow on Monday, November 18, in Lissen.

The log of the Tarn crossing is attached.

Kind regards,
Pavel Orlin
Spokesman, Ministry of Defense of Morania

On Mon, 14 Oct 2024 at 09:12, Pavel Orlin wrote:
> Dear Clara,
> as promised: we now put the number at 113,000 troops, and we expect
> the minister to meet her colleague on November 4.
> (This was before the arrivals of last weekend.)
> Pavel
'''
LOG = '''Tarn crossing, log of Saturday, 9 November 2024

05:50  first impact, north of the customs house
05:53  second and third impact, on the road
06:10  two dead, five wounded; wounded taken to Ostrel by 07:25
06:40  firing ends; eleven impacts counted
08:00  crossing closed to civilian traffic until further notice
'''
mail = EmailMessage(policy=SMTP)
mail['From'] = 'Pavel Orlin <p.orlin@defense.example>'
mail['To'] = 'Clara Wendt <wendt@paper.example>'
mail['Subject'] = 'Re: Your questions: numbers, Tarn, reservists'
mail['Date'] = 'Tue, 12 Nov 2024 18:05:00 +0200'
mail['Message-ID'] = '<20241112180500.4411@defense.example>'
mail.set_content(BODY, cte='quoted-printable')
mail.add_attachment(LOG, filename='tarn-log.txt')
edge = re.search(r'boundary="([^"]+)"', mail.as_string()).group(1)
print(mail.as_string().replace(edge, '=_tarn_2024'), end='')
