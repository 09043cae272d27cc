create view app.tjansens_criteria with (security_invoker = true) as
select
  c.name::core.criterion_name as name, c.wording, c.direction::core.direction as direction, c.target::numeric as target, c.target_unit,
  c.baseline::numeric as baseline, c.baseline_on::date as baseline_on, c.baseline_note,
  'BolivVejle: Ansøgning om boligsocial helhedsplan 2013-2016' as source
from (values
  ('attached',
    '35 unge tilknyttes fritidsjobprojektet Tjansen hvert år',
    'at_least', 35, 'youths', null, null, null),
  ('job_after_one_year',
    '75 % af de unge der har været ansat i lommepengeprojektet, har efter 1 år et ordinært fritidsjob (måles løbende)',
    'at_least', 75, 'percent', 51.11, '2012-11-30',
    'Målt på en anden måde: alle tilknyttede i fire år, på ét tidspunkt. Antallene bag er ikke oplyst i kilden.'),
  ('volunteers',
    'Unge der har været tilknyttet Tjansen er frivillige. Tallet skal stige i løbet af projektperioden (der er pt. ingen frivillige)',
    'rising', null, 'youths', 0, '2012-12-31', null),
  ('counselling',
    '80 unge tilbydes råd/vejledning om CV, uddannelse mv. hvert år',
    'at_least', 80, 'youths', 80, '2012-12-31', 'Ca. 80 unge om året modtog vejledning; målet er tilbud.'),
  ('dropout',
    'Ved udgangen af 2016 er antallet af unge 17-19årige i Løget og på Nørremarken, der falder fra deres oprindelige uddannelsesforløb, mindsket med 10 %',
    'falling', 10, 'percent', null, null, 'Udgangspunktet måles i første kvartal 2013.'),
  ('at_a_time',
    'Der er løbende omkring 18 unge ad gangen ansat i fritidsjob',
    null, null, 'youths', 18, '2012-12-31', 'Omkring 18.'),
  ('coverage_13_14',
    'Andel af de 13-14årige i de to områder',
    null, null, 'percent', null, null, null),
  ('weekly_hours',
    'Ansat i fritidsjob i 4 til 12 timer om ugen',
    'within', null, 'hours', null, null, null),
  ('focus_split',
    'Tjansens 2 fokusområder prioriteret med ca. 50/50',
    'within', 50, 'percent', 50, '2012-12-31', null),
  ('funding',
    'LBF kan bidrage med op til 75 % af det samlede budget, boligorganisationer og kommune med minimum 25 %',
    'at_most', 75, 'percent', null, null, null),
  ('reach',
    'I målgruppen vurderes løbende at være ca. 520 unge',
    null, null, 'youths', 520, '2012-12-31', 'Et skøn.')
) as c (name, wording, direction, target, target_unit, baseline, baseline_on, baseline_note);
comment on view app.tjansens_criteria is
  'The success criteria and context figures as the source words them. A figure the source lost is null, shown as "ikke oplyst i kilden".';
