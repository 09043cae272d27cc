-- The rules of what is kept of passwords, links, attempts and sign-ins, both sides of each.
begin;
create temporary table tried (sentence text, statement text, refusal text);
insert into tried values
  ('a sign-in keeps a hash of 32 bytes', $$update core.sign_in set token_hash = sha256('other') where token_hash = sha256('counsellor -1')$$, null),
  ('31 bytes are none',
    $$update core.sign_in set token_hash = substr(token_hash, 2) where token_hash = sha256('counsellor -1')$$, 'token_hash_is_a_sha256'),
  ('33 are none', $$update core.sign_in set token_hash = token_hash || '\x00' where token_hash = sha256('counsellor -1')$$, 'token_hash_is_a_sha256'),
  ('a token is one sign-in''s', $$insert into core.sign_in (token_hash, staff_id)
    select token_hash, staff_id from core.sign_in where token_hash = sha256('counsellor -1')$$, 'sign_in_pkey'),
  ('a sign-in is seen when it begins', $$update core.sign_in set last_seen_at = created_at where token_hash = sha256('counsellor -1')$$, null),
  ('not before',
    $$update core.sign_in set last_seen_at = created_at - interval '1 us' where token_hash = sha256('counsellor -1')$$, 'sign_in_is_seen_after_it_began'),
  ('a sign-in may end as it begins', $$update core.sign_in set ended_at = created_at where token_hash = sha256('counsellor -1')$$, null),
  ('not before',
    $$update core.sign_in set ended_at = created_at - interval '1 us' where token_hash = sha256('counsellor -1')$$, 'sign_in_ends_after_it_began'),
  ('a sign-in is somebody''s', $$insert into core.sign_in (token_hash, staff_id) values (sha256('nobody'), -1)$$, 'sign_in_belongs_to_staff'),
  ('a sign-in has a number', $$insert into core.sign_in (token_hash, staff_id, sign_in_id) overriding system value
    select sha256('other'), staff_id, -1 from core.sign_in where token_hash = sha256('counsellor -1')$$, null),
  ('its own', $$insert into core.sign_in (token_hash, staff_id, sign_in_id) overriding system value
    select sha256('other'), staff_id, sign_in_id from core.sign_in where token_hash = sha256('counsellor -1')$$, 'sign_in_is_numbered_once'),

  ('a sign-in may come of a submission', $$update core.sign_in set submission_hash = sha256('form') where token_hash = sha256('counsellor -1')$$, null),
  ('whose hash has 32 bytes',
    $$update core.sign_in set submission_hash = substr(sha256('form'), 2) where token_hash = sha256('counsellor -1')$$, 'sign_in_submission_hash_is_a_sha256'),
  ('not 33', $$update core.sign_in set submission_hash = sha256('form') || '\x00' where token_hash = sha256('counsellor -1')$$, 'sign_in_submission_hash_is_a_sha256'),
  ('of one submission comes one sign-in', $$insert into core.sign_in (token_hash, staff_id, submission_hash)
    select sha256(t), staff_id, sha256('form') from core.staff cross join (values ('one'::bytea), ('other')) as n (t) where name = 'counsellor -1'$$,
    'sign_in_is_one_a_submission'),
  ('of two come two', $$insert into core.sign_in (token_hash, staff_id, submission_hash)
    select sha256(t), staff_id, sha256(t) from core.staff cross join (values ('one'::bytea), ('other')) as n (t) where name = 'counsellor -1'$$, null),
  ('of none come any', $$insert into core.sign_in (token_hash, staff_id)
    select sha256(t), staff_id from core.staff cross join (values ('one'::bytea), ('other')) as n (t) where name = 'counsellor -1'$$, null),
  ('or one live one', $$insert into core.sign_in (token_hash, staff_id, submission_hash, ended_at)
    select sha256(t), staff_id, sha256('form'), e from core.staff
    cross join (values ('one'::bytea, null), ('other', now()), ('third', now())) as n (t, e) where name = 'counsellor -1'$$, null),
  ('or one of each colleague', $$update core.sign_in set submission_hash = sha256('form')$$, null),

  ('a database has a secret', $$insert into core.secret (only_row) values (true)$$, 'secret_pkey'),
  ('and no second one', $$insert into core.secret (only_row) values (false)$$, 'there_is_one_secret'),
  ('a secret has 32 bytes', $$update core.secret set value = sha256('s')$$, null),
  ('not 31', $$update core.secret set value = substr(value, 2)$$, 'secret_is_32_bytes'),
  ('not 33', $$update core.secret set value = value || '\x00'$$, 'secret_is_32_bytes'),

  ('a password is kept as scrypt', $$update core.password set stored = '$scrypt$17$8$1$' || repeat('A', 22) || '==$' || repeat('B', 43) || '='$$, null),
  ('not as it was typed', $$update core.password set stored = 'password'$$, 'password_is_kept_as_scrypt'),
  ('not with less work', $$update core.password set stored = replace(stored, '$17$', '$16$')$$, 'password_is_kept_as_scrypt'),
  ('nor with more, while others have it', $$update core.password set stored = replace(stored, '$17$', '$18$')$$, 'password_is_kept_as_scrypt'),
  ('not in smaller blocks', $$update core.password set stored = replace(stored, '$8$', '$4$')$$, 'password_is_kept_as_scrypt'),
  ('not with a shorter salt', $$update core.password set stored = regexp_replace(stored, '[A-Za-z0-9+/]==', '==')$$, 'password_is_kept_as_scrypt'),
  ('not with a shorter key', $$update core.password set stored = regexp_replace(stored, '[A-Za-z0-9+/]=$', '=')$$, 'password_is_kept_as_scrypt'),
  ('nor a longer one', $$update core.password set stored = stored || 'A'$$, 'password_is_kept_as_scrypt'),
  ('not with a line after it', $$update core.password set stored = stored || e'\n'$$, 'password_is_kept_as_scrypt'),
  ('a colleague has one password', $$insert into core.password select * from core.password$$, 'password_pkey'),
  ('a password is a colleague''s', $$insert into core.password (staff_id, stored) select -1, stored from core.password$$, 'password_is_of_staff'),

  ('a link keeps a hash of 32 bytes', $$update core.sign_in_link set link_hash = sha256('other')$$, null),
  ('31 bytes of a link are none', $$update core.sign_in_link set link_hash = substr(link_hash, 2)$$, 'link_hash_is_a_sha256'),
  ('33 of a link neither', $$update core.sign_in_link set link_hash = link_hash || '\x00'$$, 'link_hash_is_a_sha256'),
  ('a link is one colleague''s', $$insert into core.sign_in_link select * from core.sign_in_link$$, 'sign_in_link_pkey'),
  ('of somebody there is', $$update core.sign_in_link set staff_id = -1$$, 'sign_in_link_is_for_staff'),
  ('a link may be used at once', $$update core.sign_in_link set used_at = made_at$$, null),
  ('not before', $$update core.sign_in_link set used_at = made_at - interval '1 us'$$, 'sign_in_link_ends_after_it_was_made'),
  ('or voided at once', $$update core.sign_in_link set voided_at = made_at$$, null),
  ('nor that before', $$update core.sign_in_link set voided_at = made_at - interval '1 us'$$, 'sign_in_link_ends_after_it_was_made'),
  ('not both', $$update core.sign_in_link set used_at = made_at, voided_at = made_at$$, 'sign_in_link_is_used_or_voided'),
  ('a link is used by a submission', $$update core.sign_in_link set used_at = made_at, used_by = sha256('form')$$, null),
  ('whose hash is not 31 bytes', $$update core.sign_in_link set used_at = made_at, used_by = substr(sha256('form'), 2)$$, 'link_used_by_is_a_sha256'),
  ('nor 33', $$update core.sign_in_link set used_at = made_at, used_by = sha256('form') || '\x00'$$, 'link_used_by_is_a_sha256'),
  ('a link that is not used is used by none', $$update core.sign_in_link set used_by = sha256('form')$$, 'link_is_used_by_whoever_uses_it'),
  ('nor is one that is void', $$update core.sign_in_link set voided_at = made_at, used_by = sha256('form')$$, 'link_is_used_by_whoever_uses_it'),

  ('an account is kept as a hash of 32 bytes', $$update core.sign_in_attempt set account_key = sha256('a'), address_key = sha256('b')$$, null),
  ('31 bytes are no account', $$update core.sign_in_attempt set account_key = substr(account_key, 2)$$, 'account_key_is_a_sha256'),
  ('an address is no text', $$update core.sign_in_attempt set address_key = '192.0.2.1'$$, 'address_key_is_a_sha256'),
  ('an attempt is one attempt', $$insert into core.sign_in_attempt select * from core.sign_in_attempt$$, 'sign_in_attempt_pkey'),
  ('an attempt is pending, failed or succeeded', $$update core.sign_in_attempt set state = 'blocked'$$, '22P02'),
  ('an address is known to an account', $$update core.known_address set account_key = sha256('a'), address_key = sha256('b')$$, null),
  ('31 bytes are no known account', $$update core.known_address set account_key = substr(account_key, 2)$$, 'known_account_key_is_a_sha256'),
  ('nor a known address', $$update core.known_address set address_key = substr(address_key, 2)$$, 'known_address_key_is_a_sha256'),
  ('an address is known once', $$insert into core.known_address select * from core.known_address$$, 'known_address_pkey');

select plan(count(*)::integer + 1) from tried;
select tests.one_project(-1);
insert into core.password (staff_id, stored)
select staff_id, '$scrypt$17$8$1$' || repeat('S', 22) || '==$' || repeat('K', 43) || '=' from core.staff where name = 'counsellor -1';
insert into core.sign_in_link (link_hash, staff_id) select sha256('link'), staff_id from core.staff where name = 'counsellor -1';
insert into core.sign_in_attempt (account_key, address_key) values (sha256('account'), sha256('address'));
insert into core.known_address (account_key, address_key) values (sha256('account'), sha256('address'));
select is(tests.refusal_of(statement), refusal, sentence) from tried;
select is_empty(
  $$ select rule from tests.rules_of('sign_in') as rule where rule not in (select refusal from tried where refusal is not null) $$,
  'every rule of these tables is tried');
select * from finish();
rollback;
