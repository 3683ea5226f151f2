-- Given names by how common they are in England, in two generations, each with another way to write it. The order is the rank.
create table bench.given_rank (sex char(1), era integer, rank integer, name text, variant text);
insert into bench.given_rank
select g.sex, g.era, w.rank, split_part(w.word, '/', 1), coalesce(nullif(split_part(w.word, '/', 2), ''), split_part(w.word, '/', 1))
  from (values
    ('F', 0, 'Margaret/Margret,Susan/Suzan,Jean/Jeanne,Patricia/Patrica,Mary/Marie,Christine/Kristine,Barbara/Barbra,Linda/Lynda,Janet/Jannet,Elizabeth/Elisabeth,Dorothy/Dorothea,Sheila/Shelagh,Ann/Anne,Maureen/Moreen,Carol/Carole,Jacqueline/Jaqueline,Pauline,Sandra,Brenda,Julie/Julia,Gillian/Jillian,Catherine/Katherine,Kathleen/Cathleen,Helen/Hellen,Alison/Allison,Deborah/Debra,Joan/Joanne,Eileen/Aileen,Hilary/Hillary,Frances/Francis,Jennifer/Jenifer,Diane/Dianne,Rosemary/Rosemarie,Teresa/Theresa,Marion/Marian,Gwendoline/Gwendolyn,Beryl,Doreen,Irene/Irena,Winifred,Parveen,Gurpreet,Fatima/Fatimah,Oluwaseun,Agnieszka'),
    ('F', 1, 'Olivia,Amelia/Emelia,Isla/Ayla,Emily/Emilie,Sophie/Sofie,Grace,Lily/Lilly,Jessica/Jesica,Chloe/Khloe,Charlotte/Sharlotte,Sophia/Sofia,Ella,Isabella/Izabella,Evie/Evey,Mia/Mya,Ava,Poppy,Megan/Meghan,Lucy/Luci,Hannah/Hanna,Freya/Freyja,Daisy,Abigail/Abigale,Holly/Hollie,Ellie/Elly,Millie/Milly,Phoebe/Phebe,Imogen/Imogene,Matilda,Erin/Eryn,Zara/Zahra,Aisha/Ayesha,Maryam/Mariam,Amina/Aminah,Zofia,Niamh/Neve,Caitlin/Kaitlyn,Eloise,Rebecca/Rebekah,Lauren/Loren,Bethany,Molly/Mollie,Keira/Kiera,Sienna/Siena,Harriet/Harriett'),
    ('M', 0, 'John/Jon,David/Davyd,Michael/Micheal,Peter,Robert,William/Willem,Alan/Allan,Stephen/Steven,Brian/Bryan,James,Anthony/Antony,Paul,Richard,Christopher/Kristopher,Graham/Graeme,Keith,Kenneth/Keneth,Derek/Derrick,Geoffrey/Jeffrey,Ronald,Raymond,George,Thomas/Tomas,Andrew,Colin/Collin,Kevin,Roger/Rodger,Philip/Phillip,Barry,Malcolm/Malcom,Trevor,Terence/Terrence,Dennis/Denis,Roy,Ian/Iain,Martin/Martyn,Gordon,Stanley,Frederick/Fredrick,Leonard,Mohammed/Muhammad,Rajesh,Sukhdev,Babatunde,Krzysztof'),
    ('M', 1, 'Oliver/Olivier,Jack,Harry,George,Noah,Charlie/Charley,Jacob/Jakob,Alfie/Alfy,Freddie/Freddy,Oscar/Oskar,Leo,Archie/Archy,Theo,Muhammad/Mohammed,Thomas/Tomas,Joshua/Joshuah,Ethan,Logan,Lucas/Lukas,Isaac/Izaac,Daniel/Daniyal,Samuel,Joseph/Josef,Max,Adam,Luke,Finley/Finlay,Toby/Tobey,Reuben/Ruben,Harrison,Dylan/Dillon,Edward,Elliot/Elliott,Callum/Calum,Connor/Conor,Lewis/Louis,Nathan/Nathaniel,Jayden/Jaden,Ibrahim,Yusuf/Yousef,Ayaan,Jakub,Tyler,Kai/Kye,Aaron/Arron')
  ) g (sex, era, words) cross join lateral regexp_split_to_table(g.words, ',') with ordinality w (word, rank);

create table bench.family_rank (rank integer, name text, variant text);
insert into bench.family_rank
select rank, split_part(word, '/', 1), coalesce(nullif(split_part(word, '/', 2), ''), split_part(word, '/', 1))
  from regexp_split_to_table('Smith/Smyth,Jones,Taylor/Tayler,Brown/Browne,Williams,Wilson/Willson,Johnson/Johnston,Davies/Davis,Patel,Robinson,Wright,Thompson/Thomson,Evans,Walker,White/Whyte,Roberts,Green/Greene,Hall,Wood/Woods,Jackson,Clarke/Clark,Khan,Harris,Lewis/Louis,James,Ali,Martin/Martyn,Scott,Allen/Allan,Turner,Cooper,Hughes/Hewes,Morris/Maurice,Moore/More,Ward,Watson,Morgan,Baker,Harrison,King,Lee/Leigh,Hill,Parker,Bennett/Bennet,Edwards,Young/Yonge,Phillips/Philips,Mitchell,Kelly/Kelley,Shaw,Cook/Cooke,Hussain/Hussein,Richardson,Carter,Anderson/Andersen,Collins,Bell,Begum,Ahmed/Ahmad,Bailey/Bayley,Richards,Cox,Miller/Millar,Adams,Webb/Web,Marshall/Marshal,Rogers/Rodgers,Murphy,Gray/Grey,Ellis,Mills,Campbell,Butler,Singh,Stevens/Stephens,Mason,Knight,Murray,Palmer,Holmes,Hunt,Rose,Simpson/Simson,Kaur,Foster,Graham/Graeme,Barnes,Reynolds/Reynalds,Fisher,Pearson/Pierson,Lloyd/Loyd,Chapman,Matthews/Mathews,Price/Pryce,Russell/Russel,Dixon/Dickson,Powell,Fletcher,Fox,Gibson,Stewart/Stuart,Payne/Paine,Wells,Andrews,Barker,Grant,West,Hunter,Armstrong,Dean/Deane,Harvey,Watts,Walsh/Welsh,Burton,Lawrence/Laurence,Pearce/Pierce,Elliott/Elliot,Cole,Day,Newman,Jenkins,Brooks/Brookes,Bradley,Ford,Spencer/Spenser,Gordon,Ryan,Hart,Lane,Hudson,Perry,Francis,Dawson,Hamilton,Carr/Kerr,Wallace/Wallis,Atkinson/Atkins,Burns/Byrnes,Johnston,Cunningham,Byrne/Byrn,OBrien,Crawford,Hawkins,Burke/Bourke,Osborne/Osborn,Sutton,Cross,Lynch,Doyle,Nicholson/Nicolson,Norris,Sharp/Sharpe,Berry,Robertson,Holland,Warren,Reid/Reed,Hayes/Hays,Miah,Rahman,Akhtar,Shah,Chowdhury/Choudhury,Nowak,Kowalski,Okafor,Adeyemi,Mensah,Nguyen,Chen,Popescu,Silva,Costa,Osei,Abdi,Yusuf,Iqbal,Mahmood/Mahmud,Rashid,Hollis/Holis,Fairclough,Entwistle/Entwhistle,Rimmer,Halsall,Ashcroft,Blundell,Cropper,Sutcliffe,Ramsbottom,Marlow/Marlowe,Thistlewood,Pemberton,Winstanley,Lathom/Latham,Bickerstaffe,Scarisbrick,Molyneux/Mollyneux,Whittle,Tyldesley,Aspinall,Brindle,Culshaw,Duxbury,Eccleston,Fazakerley,Gorst,Hesketh,Kershaw,Leyland,Makin,Neale/Neil,Orrell,Prescott/Prescot,Rigby,Seddon,Tarleton,Unsworth,Valentine,Wignall,Yates/Yeats', ',')
       with ordinality w (word, rank);

-- Each name stands in as many places out of a thousand as its rank deserves.
create table bench.given as
select sex, era, place, name, variant from (
    select r.*, (1000 * sum(1.0 / (rank + 3)) over (partition by sex, era order by rank) / sum(1.0 / (rank + 3)) over (partition by sex, era))::integer as upto,
           (1000 * (sum(1.0 / (rank + 3)) over (partition by sex, era order by rank) - 1.0 / (rank + 3)) / sum(1.0 / (rank + 3)) over (partition by sex, era))::integer as after
      from bench.given_rank r) c cross join lateral generate_series(c.after, c.upto - 1) place;
create table bench.family as
select place, replace(name, 'OBrien', 'O’Brien') as name, replace(variant, 'OBrien', 'O’Brian') as variant from (
    select r.*, (4000 * sum(1.0 / (rank + 8)) over (order by rank) / sum(1.0 / (rank + 8)) over ())::integer as upto,
           (4000 * (sum(1.0 / (rank + 8)) over (order by rank) - 1.0 / (rank + 8)) / sum(1.0 / (rank + 8)) over ())::integer as after
      from bench.family_rank r) c cross join lateral generate_series(c.after, c.upto - 1) place;

create table bench.street as
select row_number() over (order by bench.h(hashtext(a || b || v), 1), a, b, v) - 1 as place, a || ' ' || b || case when v = '' then ', Seaborough' else ', ' || v || ', Seaborough' end as name
  from unnest('{Fernside,Larch,Marram,Curlew,Beacon,Ropewalk,Granary,Signal,Lantern,Saltmarsh,Promenade,Dune,Tern,Harbour,Quay,Anchor,Millbrook,Locks,Westcliffe,Pinewood,Orchard,Chapel,Station,Victoria,Albert,Park,Church,School,Mill,Bridge,Canal,Warren,Heather,Bracken,Hawthorn,Rowan,Elm,Oak,Sycamore,Willow,Cedar,Poplar,Gorse,Primrose,Kestrel,Lapwing,Plover,Sandpiper,Heron,Swift,Kingfisher,Shelduck,Bittern,Avocet,Dunlin,Osprey,Petrel,Fulmar,Gannet,Puffin}'::text[]) a
  cross join unnest('{Road,Street,Avenue,Close,Drive,Lane,Grove,Crescent,Way,Court,Terrace,Gardens,Place,Rise}'::text[]) b
  cross join unnest('{"",Northsands,Old Town,Dockgate,Parish Green,Harbourside}'::text[]) v;

create table bench.ward as select row_number() over (order by code) - 1 as place, id from core.locality where kind = 'WARD';
create table bench.school as select row_number() over (order by code) - 1 as place, id, name from core.organisation where kind = 'SCHOOL';
analyze bench.given;
analyze bench.family;
analyze bench.street;
