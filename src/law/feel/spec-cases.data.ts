// What DMN 1.5 says, case by case: an expression, and the JSON of its value. A line that begins with # is a heading.

/** The context of every case. */
export const specContext = {
  x: 5,
  word: 'foobar',
  nothing: null,
  price: 0.1,
  'full name': 'Maria Clara',
  people: [
    { name: 'Ana', age: 30, 'home town': 'Cebu' },
    { name: 'Ben', age: 17, 'home town': 'Davao' },
    { name: 'Carlo', age: 45, 'home town': 'Cebu' },
  ],
  nested: { inner: { value: 7 } },
  born: { feel: '@"1990-02-28"' },
  'days between signing and departure': 12,
  add: { feel: 'function(a, b) a + b' },
}

const table = String.raw`
# numbers are exact
0.1 + 0.2 = 0.3 => true
0.1 + 0.2 => 0.3
price * 3 => 0.3
1.1 * 1.1 => 1.21
1 - 0.9 => 0.1
100 * 1.15 => 115
1 / 3 => 0.3333333333333333
1 / 3 * 3 = 1 => false
string(1 / 3) => "0.3333333333333333333333333333333333"
string(2 / 3) => "0.6666666666666666666666666666666667"
9007199254740991 + 1 = 9007199254740992 => true
string(9007199254740993) => "9007199254740993"
string(9007199254740993 * 10 + 1) => "90071992547409931"
string(99999999999 * 99999999999) => "9999999999800000000001"
10 / 4 => 2.5
10 / 5 => 2
1 / 0 => null
0 / 0 => null
-1 => -1
-x => -5
--x => 5
- (x + 1) => -6
.5 + .5 => 1
1.0 = 1 => true
string(1.10) => "1.1"
1.5e3 => 1500
2 ** 3 => 8
2 ** -1 => 0.5
-3 ** 2 => 9
3 ** 4 ** 2 => 6561
4 ** 0.5 => 2
0 ** 0 => 1
1 + 2 * 3 => 7
(1 + 2) * 3 => 9
10 - 4 - 3 => 3
24 / 4 / 2 => 3
1 + null => null
null * 2 => null
1 + "a" => null
true + 1 => null
# texts
"foo" + "bar" => "foobar"
"a" - "b" => null
"\"quoted\"" => "\"quoted\""
"tab\tnew\nline" => "tab\tnew\nline"
"\u00e9" => "é"
"\U01F40E" => "🐎"
"back\\slash" => "back\\slash"
"a\d" => "a\\d"
full name => "Maria Clara"
"a" < "b" => true
"b" < "a" => false
"a" <= "a" => true
"Z" < "a" => true
"10" < "9" => true
"🐎" > "￿" => true
# equality
1 = 1 => true
1 = 2 => false
1 != 2 => true
1 != 1 => false
"a" = "a" => true
"a" = "A" => false
true = true => true
true = false => false
null = null => true
null != null => false
1 = null => false
null = 1 => false
1 != null => true
nothing = null => true
x != null => true
1 = "1" => null
1 != "1" => null
true = "true" => null
[1, 2] = [1, 2] => true
[1, 2] = [2, 1] => false
[1, 2] = [1, 2, 3] => false
[] = [] => true
[1] = ["a"] => false
{a: 1} = {a: 1} => true
{a: 1, b: 2} = {b: 2, a: 1} => true
{a: 1} = {a: 2} => false
{a: 1} = {b: 1} => false
{} = {} => true
[1..3] = [1..3] => true
[1..3] = [1..3) => false
@"2026-01-01" = @"2026-01-01" => true
@"2026-01-01" = "2026-01-01" => null
@"P1D" = @"PT24H" => true
@"P1Y" = @"P12M" => true
@"P1Y" = @"P365D" => null
@"10:00:00Z" = @"11:00:00+01:00" => true
@"2026-01-01T10:00:00Z" = @"2026-01-01T11:00:00+01:00" => true
@"2026-06-01T10:00:00Z" = @"2026-06-01T12:00:00@Europe/Paris" => true
# order
1 < 2 => true
2 <= 2 => true
3 > 4 => false
4 >= 5 => false
1 < null => null
null <= null => null
1 < "2" => null
true < false => null
[1] < [2] => null
@"2026-01-01" < @"2026-01-02" => true
@"2026-01-01" > @"2026-01-02" => false
@"10:00:00" < @"11:00:00" => true
@"10:00:00Z" < @"10:30:00+01:00" => false
@"2026-01-01T00:00:00" < @"2026-01-01T00:00:01" => true
@"P1D" < @"PT25H" => true
@"P1Y" < @"P13M" => true
@"P1Y" < @"P400D" => null
x between 1 and 10 => true
x between 6 and 10 => false
5 between 5 and 5 => true
x between null and 10 => null
x between 6 and null => false
"b" between "a" and "c" => true
# and, or, not in three values
true and true => true
true and false => false
true and null => null
false and null => false
null and false => false
null and null => null
true or null => true
null or true => true
false or null => null
false or false => false
true and "x" => null
false and "x" => false
true or 1 => true
not(true) => false
not(false) => true
not(null) => null
not("a") => null
true and not(false) or false => true
x > 1 and x < 10 => true
# if
if true then 1 else 2 => 1
if false then 1 else 2 => 2
if null then 1 else 2 => 2
if "a" then 1 else 2 => 2
if x > 3 then "big" else "small" => "big"
if x > 3 then if x > 4 then "a" else "b" else "c" => "a"
(if x > 3 then 1 else 2) + 1 => 2
# in
5 in [1..10] => true
1 in (1..10] => false
10 in [1..10) => false
10 in ]1..10[ => false
1 in [1..1] => true
x in (1, 5) => true
x in (1, 2, 3) => false
x in 5 => true
x in < 10 => true
x in >= 6 => false
x in (< 3, > 4) => true
x in = 5 => true
x in != 5 => false
x in [1, 5] => true
"a" in ("a", "b") => true
"c" in ("a", "b") => false
x in ([1..3], [5..7]) => true
1 in [[1..3], [5..7]] => true
4 in [[1..3], [5..7]] => false
[1, 2] in [[1, 2], [3]] => true
[1, 2] in [1, 2] => true
1 in [] => false
null in (null) => true
@"2026-05-05" in [@"2026-01-01"..@"2026-12-31"] => true
x in (? > 3) => true
x in (? > 3 and ? < 5) => false
"x" in [1..3] => null
# lists
[1, 2, 3] => [1,2,3]
[] => []
[1, "a", true, null] => [1,"a",true,null]
[1, 2, 3][1] => 1
[1, 2, 3][3] => 3
[1, 2, 3][4] => null
[1, 2, 3][0] => null
[1, 2, 3][-1] => 3
[1, 2, 3][-3] => 1
[1, 2, 3][-4] => null
[1, 2, 3][1.5] => null
[[1, 2], [3]][1] => [1,2]
[][1] => null
5[1] => 5
5[2] => null
"a"[1] => "a"
null[1] => null
[1, 2, 3, 4][item > 2] => [3,4]
[1, 2, 3, 4][item > 9] => []
[1, 2, 3, 4][even(item)] => [2,4]
[1, 2, 3][true] => [1,2,3]
[1, 2, 3][false] => []
5[item > 3] => [5]
5[item > 9] => []
[1, 2, 3][x - 3] => 2
[1, null, 3][item != null] => [1,3]
["a", "bb"][string length(item) = 2] => ["bb"]
people.name => ["Ana","Ben","Carlo"]
people[age >= 18].name => ["Ana","Carlo"]
people[home town = "Cebu"].age => [30,45]
people[1].home town => "Cebu"
people[item.age < 18].name => ["Ben"]
people[name = "Ben"][1].age => 17
people[-1].name => "Carlo"
people[age > 99] => []
count(people[age >= 18]) => 2
people.nickname => [null,null,null]
[{a: 1}, {b: 2}].a => [1,null]
[{a: {b: 1}}, {a: {b: 2}}].a.b => [1,2]
# contexts
{} => {}
{a: 1} => {"a":1}
{a: 1, b: a + 1} => {"a":1,"b":2}
{a: 1, b: a + 1, c: b * 2}.c => 4
{"a b": 1}.a b => 1
{a b: 1, c: a b + 1}.c => 2
{"+": 1} => {"+":1}
{a: {b: {c: 3}}}.a.b.c => 3
{a: 1}.b => null
nested.inner.value => 7
nested.missing.value => null
nothing.a => null
{a: 1, a: 2} => null
{f: function(a) a + 1}.f(2) => 3
{f: function(a) a + 1, g: f(5)}.g => 6
{fact: function(n) if n <= 1 then 1 else n * fact(n - 1)}.fact(10) => 3628800
{x: 1, y: x}.y => 1
# for, some, every
for i in [1, 2, 3] return i * i => [1,4,9]
for i in 1..4 return i => [1,2,3,4]
for i in 4..1 return i => [4,3,2,1]
for i in 1..1 return i => [1]
for i in [1..3] return i => [1,2,3]
for i in (1..4) return i => [2,3]
for i in [] return i => []
for i in 5 return i => [5]
for i in null return i => null
for i in [1, 2], j in [10, 20] return i + j => [11,21,12,22]
for i in [1, 2], j in 1..i return j => [1,1,2]
for i in 1..5 return if i = 1 then 1 else i * partial[-1] => [1,2,6,24,120]
for i in 1..3 return count(partial) => [0,1,2]
for d in @"2026-01-30"..@"2026-02-01" return d => ["2026-01-30","2026-01-31","2026-02-01"]
for p in people return p.name => ["Ana","Ben","Carlo"]
for i in 1..2 return {n: i} => [{"n":1},{"n":2}]
for i in 1.5..3 return i => null
some i in [1, 2, 3] satisfies i > 2 => true
some i in [1, 2, 3] satisfies i > 3 => false
some i in [] satisfies true => false
some i in [1, null] satisfies i > 3 => null
some i in [5, null] satisfies i > 3 => true
every i in [1, 2, 3] satisfies i > 0 => true
every i in [1, 2, 3] satisfies i > 1 => false
every i in [] satisfies false => true
every i in [1, null] satisfies i > 0 => null
every i in [0, null] satisfies i > 0 => false
some i in [1, 2], j in [2, 3] satisfies i = j => true
every i in [1, 2], j in [3, 4] satisfies i < j => true
some p in people satisfies p.age < 18 => true
# functions
add(1, 2) => 3
add(a: 1, b: 2) => 3
add(b: "x", a: "y") => "yx"
add(1) => null
add(1, 2, 3) => null
add(a: 1, c: 2) => null
(function(a) a * 2)(4) => 8
(function() 7)() => 7
(function(a: number) a)("x") => null
(function(a: number) a)(1) => 1
(function(a: number) a)([1]) => 1
(function(a: list<number>) count(a))(1) => 1
unheard of(1) => null
x(1) => null
function(a, b) a + b => "function(a, b)"
# conversion
date("2026-11-24") => "2026-11-24"
date("2017-13-01") => null
date("2026-02-29") => null
date("2024-02-29") => "2024-02-29"
date("2026-1-1") => null
date("26-01-01") => null
date("2026-01-01T00:00:00") => null
date("-0001-01-01") => "-0001-01-01"
date(2026, 11, 24) => "2026-11-24"
date(2026, 13, 24) => null
date(2026, 2, 30) => null
date(year: 2026, day: 24, month: 11) => "2026-11-24"
date(from: "2026-11-24") => "2026-11-24"
date(date and time("2026-11-24T10:00:00Z")) => "2026-11-24"
date(null) => null
date(1) => null
@"2026-11-24" => "2026-11-24"
@"nonsense" => null
time("23:59:00") => "23:59:00"
time("23:59:00Z") => "23:59:00Z"
time("23:59:00z") => "23:59:00Z"
time("23:59:00+02:00") => "23:59:00+02:00"
time("23:59:00-00:30") => "23:59:00-00:30"
time("23:59:00.123") => "23:59:00.123"
time("23:59:00.100") => "23:59:00.1"
time("23:59:00@Europe/Paris") => "23:59:00@Europe/Paris"
time("23:59:00@Nowhere/Land") => null
time("24:00:00") => null
time("23:60:00") => null
time("23:59") => null
time("T23:59:00") => null
time("23:59:00+19:00") => null
time("23:59:00+02:00@Europe/Paris") => null
time(10, 30, 0) => "10:30:00"
time(10, 30, 0.5) => "10:30:00.5"
time(10, 30, 0, @"PT2H") => "10:30:00+02:00"
time(10, 30, 0, @"-PT2H") => "10:30:00-02:00"
time(10, 30, 0, null) => "10:30:00"
time(25, 0, 0) => null
time(date and time("2026-01-01T10:00:00+01:00")) => "10:00:00+01:00"
time(@"2026-01-01") => "00:00:00Z"
date and time("2026-01-01T10:00:00") => "2026-01-01T10:00:00"
date and time("2026-01-01T10:00:00Z") => "2026-01-01T10:00:00Z"
date and time("2026-01-01T10:00:00.250+08:00") => "2026-01-01T10:00:00.25+08:00"
date and time("2026-01-01T10:00:00@Asia/Manila") => "2026-01-01T10:00:00@Asia/Manila"
date and time("2026-01-01") => "2026-01-01T00:00:00"
date and time("2026-01-01T25:00:00") => null
date and time("2026-01-01 10:00:00") => null
date and time(date("2026-01-01"), time("10:00:00")) => "2026-01-01T10:00:00"
date and time(date("2026-01-01"), time("10:00:00@Asia/Manila")) => "2026-01-01T10:00:00@Asia/Manila"
date and time(date and time("2026-01-01T05:00:00Z"), time("10:00:00")) => "2026-01-01T10:00:00"
duration("P1D") => "P1D"
duration("PT36H") => "P1DT12H"
duration("-PT5M") => "-PT5M"
duration("PT0S") => "PT0S"
duration("P0D") => "PT0S"
duration("PT1.5S") => "PT1.5S"
duration("P1Y2M") => "P1Y2M"
duration("P14M") => "P1Y2M"
duration("P0M") => "P0M"
duration("-P1Y") => "-P1Y"
duration("P1Y1D") => null
duration("P") => null
duration("P1DT") => null
duration("1D") => null
duration("P1W") => null
years and months duration(date("2011-12-22"), date("2013-08-24")) => "P1Y8M"
years and months duration(date("2013-08-24"), date("2011-12-22")) => "-P1Y8M"
years and months duration(@"2026-01-31", @"2026-02-28") => "P0M"
years and months duration(@"2026-01-15", @"2026-02-15") => "P1M"
years and months duration(null, @"2026-02-15") => null
number("1") => 1
number("-1.5") => -1.5
number("a") => null
number("1 000", " ") => 1000
number("1 000,5", " ", ",") => 1000.5
number("1.000,5", ".", ",") => 1000.5
number("1,000.5", ",", ".") => 1000.5
number("1,5", null, ",") => 1.5
number("1.5", ".", ".") => null
number(from: "1,000", grouping separator: ",", decimal separator: ".") => 1000
number("1", "x") => null
string(1.5) => "1.5"
string("a") => "a"
string(true) => "true"
string(null) => null
string(@"2026-01-01") => "2026-01-01"
string(@"2026-01-01T10:00:00Z") => "2026-01-01T10:00:00Z"
string(@"P1DT2H") => "P1DT2H"
string([1, 2, "a"]) => "[1, 2, \"a\"]"
string([1, [2, 3], null]) => "[1, [2, 3], null]"
string({a: 1, b: "x"}) => "{a: 1, b: \"x\"}"
string([1..3]) => "[1..3]"
# functions on texts
substring("foobar", 3) => "obar"
substring("foobar", 3, 3) => "oba"
substring("foobar", -2, 1) => "a"
substring("foobar", -2) => "ar"
substring("foobar", 1, 99) => "foobar"
substring("foobar", 0) => null
substring("foobar", 7) => null
substring("foobar", 3.8) => "obar"
substring("\U01F40Eab", 2) => "ab"
substring(null, 1) => null
substring("foobar", null) => null
substring(string: "foobar", start position: 3) => "obar"
substring(start position: 3, length: 2, string: "foobar") => "ob"
substring("foobar", "3") => null
substring("foobar") => null
string length("foo") => 3
string length("\U01F40Eab") => 3
string length("") => 0
string length(null) => null
string length(1) => null
string length(["abc"]) => 3
upper case("aBc4") => "ABC4"
lower case("aBc4") => "abc4"
substring before("foobar", "bar") => "foo"
substring before("foobar", "xyz") => ""
substring before("foobar", "") => ""
substring after("foobar", "ob") => "ar"
substring after("foobar", "xyz") => ""
substring after("foobar", "") => "foobar"
substring after("", "a") => ""
contains("foobar", "of") => false
contains("foobar", "ob") => true
contains("foobar", null) => null
starts with("foobar", "fo") => true
starts with("foobar", "x") => false
ends with("foobar", "r") => true
ends with("foobar", "x") => false
matches("foobar", "^fo*bar") => true
matches("foobar", "^Fo*bar") => false
matches("foobar", "^Fo*bar", "i") => true
matches("a\nb", "a.b") => false
matches("a\nb", "a.b", "s") => true
matches("a\nb", "^b$", "m") => true
matches("ab", "a b", "x") => true
matches("foobar", "[") => null
matches("foobar", "a", "p") => null
matches("é", "\p{L}") => true
matches("b", "[a-z-[aeiou]]") => true
matches("e", "[a-z-[aeiou]]") => false
replace("abcd", "(ab)|(a)", "[1=$1][2=$2]") => "[1=ab][2=]cd"
replace("banana", "a", "o") => "bonono"
replace("abc", "B", "x", "i") => "axc"
replace("abc", "b", "$0$0") => "abbc"
replace("abc", "b", "\$") => "a$c"
replace("abc", "[", "x") => null
replace("abc", null, "x") => null
split("John Doe", "\s") => ["John","Doe"]
split("a;b;c;;", ";") => ["a","b","c","",""]
split("abc", ";") => ["abc"]
string join(["a", "b", "c"], "_and_") => "a_and_b_and_c"
string join(["a", "b", "c"], "") => "abc"
string join(["a", "b", "c"], null) => "abc"
string join(["a", "b", "c"]) => "abc"
string join(["a"], "X") => "a"
string join(["a", null, "c"], "X") => "aXc"
string join([], "X") => ""
string join(["a", 1], "X") => null
# functions on lists
list contains([1, 2, 3], 2) => true
list contains([1, 2, 3], 4) => false
list contains([1, null], null) => true
list contains(null, 1) => null
list contains([[1]], [1]) => true
list replace([2, 4, 7, 8], 3, 6) => [2,4,6,8]
list replace([2, 4, 7, 8], -1, 6) => [2,4,7,6]
list replace([2, 4, 7, 8], 9, 6) => null
list replace([2, 4, 7, 8], function(item, newItem) item < newItem, 5) => [5,5,7,8]
count([1, 2, 3]) => 3
count([]) => 0
count([1, [2, 3]]) => 2
count(null) => null
count(1) => 1
min([1, 2, 3]) => 1
min(1, 2, 3) => 1
min([]) => null
min(["b", "a"]) => "a"
min([1, "a"]) => null
min([1, null]) => null
min(5) => 5
max([1, 2, 3]) => 3
max(1, 2, 3) => 3
max([@"2026-01-01", @"2027-01-01"]) => "2027-01-01"
max([]) => null
max(null) => null
sum([1, 2, 3]) => 6
sum(1, 2, 3) => 6
sum([0.1, 0.2]) => 0.3
sum([]) => null
sum([1, null]) => null
sum([1, "a"]) => null
mean([1, 2, 3]) => 2
mean(1, 2) => 1.5
mean([]) => null
all([true, true]) => true
all([true, false]) => false
all([true, null]) => null
all([false, null]) => false
all([]) => true
all(true, false) => false
all([0]) => null
any([false, true]) => true
any([false, false]) => false
any([false, null]) => null
any([true, null]) => true
any([]) => false
any(false, true) => true
sublist([4, 5, 6], 1, 2) => [4,5]
sublist([4, 5, 6], 2) => [5,6]
sublist([4, 5, 6], -2) => [5,6]
sublist([4, 5, 6], 0) => null
sublist([4, 5, 6], 4) => null
append([1], 2, 3) => [1,2,3]
append([], 1) => [1]
append([1], [2]) => [1,[2]]
append([1], null) => [1,null]
concatenate([1, 2], [3]) => [1,2,3]
concatenate([1, 2], [3], [4, 5]) => [1,2,3,4,5]
concatenate([1, [2]], [3]) => [1,[2],3]
insert before([1, 3], 1, 2) => [2,1,3]
insert before([1, 3], 2, 2) => [1,2,3]
insert before([1, 3], -1, 2) => [1,2,3]
insert before([1, 3], 5, 2) => null
remove([1, 2, 3], 2) => [1,3]
remove([1, 2, 3], -1) => [1,2]
remove([1, 2, 3], 4) => null
reverse([1, 2, 3]) => [3,2,1]
reverse([]) => []
index of([1, 2, 3, 2], 2) => [2,4]
index of([1, 2], 3) => []
index of([1, null], null) => [2]
union([1, 2], [2, 3]) => [1,2,3]
union([1, 1], [2]) => [1,2]
distinct values([1, 2, 3, 2, 1]) => [1,2,3]
distinct values([1, "1", null, null]) => [1,"1",null]
flatten([[1, 2], [[3]], 4]) => [1,2,3,4]
flatten([]) => []
product([2, 3, 4]) => 24
product(2, 3, 4) => 24
product([]) => null
median(8, 2, 5, 3, 4) => 4
median([6, 1, 2, 3]) => 2.5
median([]) => null
stddev(2, 4, 7, 5) => 2.0816659994661326
stddev([47]) => null
stddev([]) => null
mode(6, 3, 9, 6, 6) => [6]
mode([6, 1, 9, 6, 1]) => [1,6]
mode([]) => []
mode(null) => null
sort([3, 1, 4, 5, 2], function(x, y) x < y) => [1,2,3,4,5]
sort(list: [3, 1, 2], precedes: function(x, y) x > y) => [3,2,1]
sort(people, function(a, b) a.age < b.age).name => ["Ben","Ana","Carlo"]
sort([], function(x, y) x < y) => []
# functions on numbers
decimal(1 / 3, 2) => 0.33
decimal(1.5, 0) => 2
decimal(2.5, 0) => 2
decimal(3.5, 0) => 4
decimal(1115, -1) => 1120
decimal(1.5) => null
floor(1.5) => 1
floor(-1.56) => -2
floor(-1.56, 1) => -1.6
ceiling(1.5) => 2
ceiling(-1.5) => -1
ceiling(-1.56, 1) => -1.5
round up(5.5, 0) => 6
round up(-5.5, 0) => -6
round up(1.121, 2) => 1.13
round up(-1.126, 2) => -1.13
round down(5.5, 0) => 5
round down(-5.5, 0) => -5
round down(1.121, 2) => 1.12
round half up(5.5, 0) => 6
round half up(-5.5, 0) => -6
round half up(1.121, 2) => 1.12
round half down(5.5, 0) => 5
round half down(-5.5, 0) => -5
round half down(-1.126, 2) => -1.13
abs(10) => 10
abs(-10) => 10
abs(@"PT5H") => "PT5H"
abs(@"-PT5H") => "PT5H"
abs(@"-P1Y") => "P1Y"
abs("a") => null
modulo(12, 5) => 2
modulo(-12, 5) => 3
modulo(12, -5) => -3
modulo(-12, -5) => -2
modulo(10.1, 4.5) => 1.1
modulo(-10.1, 4.5) => 3.4
modulo(10.1, -4.5) => -3.4
modulo(1, 0) => null
sqrt(16) => 4
sqrt(2) => 1.4142135623730951
sqrt(-3) => null
log(4) => 1.3862943611198906
log(0) => null
exp(4) => 54.598150033144236
exp(0) => 1
odd(5) => true
odd(2) => false
odd(-1) => true
even(5) => false
even(2) => true
even(0) => true
even(1.5) => false
odd(1.5) => false
# dates, times and durations
@"2026-11-24".year => 2026
@"2026-11-24".month => 11
@"2026-11-24".day => 24
@"2026-11-24".weekday => 2
@"2026-11-29".weekday => 7
@"2026-11-24".hour => null
born.year => 1990
@"2026-11-24T10:20:30Z".hour => 10
@"2026-11-24T10:20:30Z".minute => 20
@"2026-11-24T10:20:30Z".second => 30
@"2026-11-24T10:20:30+02:00".time offset => "PT2H"
@"2026-11-24T10:20:30".time offset => null
@"2026-11-24T10:20:30@Asia/Manila".timezone => "Asia/Manila"
@"2026-11-24T10:20:30@Asia/Manila".time offset => "PT8H"
@"10:20:30".hour => 10
@"10:20:30-05:00".time offset => "-PT5H"
@"P1DT2H3M4S".days => 1
@"P1DT2H3M4S".hours => 2
@"P1DT2H3M4S".minutes => 3
@"P1DT2H3M4S".seconds => 4
@"P1Y2M".years => 1
@"P1Y2M".months => 2
@"-P14M".years => -1
@"-P14M".months => -2
@"P1Y".days => null
@"2026-01-31" + @"P1M" => "2026-02-28"
@"2024-02-29" + @"P1Y" => "2025-02-28"
@"2026-03-31" - @"P1M" => "2026-02-28"
@"2026-01-31" + @"P1D" => "2026-02-01"
@"2026-01-01" - @"P1D" => "2025-12-31"
@"2026-01-01" - @"PT1H" => "2025-12-31"
@"2026-01-01" + @"PT25H" => "2026-01-02"
@"P1D" + @"2026-01-31" => "2026-02-01"
@"2026-01-02" - @"2026-01-01" => "P1D"
@"2026-01-01" - @"2026-01-02" => "-P1D"
@"2026-01-01T10:00:00" - @"2026-01-01T09:00:00" => "PT1H"
@"2026-01-01T10:00:00Z" - @"2026-01-01T10:00:00+01:00" => "PT1H"
@"2026-01-01T10:00:00Z" - @"2026-01-01T10:00:00" => null
@"2026-01-01T10:00:00" + @"P1DT1H" => "2026-01-02T11:00:00"
@"2026-01-31T10:00:00Z" + @"P1M" => "2026-02-28T10:00:00Z"
@"2026-01-01T00:30:00+08:00" - @"PT1H" => "2025-12-31T23:30:00+08:00"
@"10:00:00" + @"PT15H" => "01:00:00"
@"10:00:00" - @"PT11H" => "23:00:00"
@"10:00:00" - @"09:00:00" => "PT1H"
@"10:00:00" + @"P1Y" => null
@"2026-01-01" + 1 => null
@"2026-01-01" + @"2026-01-01" => null
@"P1D" + @"PT1H" => "P1DT1H"
@"P1D" - @"PT1H" => "PT23H"
@"P1Y" + @"P1M" => "P1Y1M"
@"P1Y" + @"P1D" => null
@"P1D" * 2 => "P2D"
2 * @"P1D" => "P2D"
@"P1D" * 1.5 => "P1DT12H"
@"P1D" / 2 => "PT12H"
@"P1D" / 0 => null
@"P1D" / @"PT1H" => 24
@"P1Y" * 2 => "P2Y"
@"P1Y" / 2 => "P6M"
@"P1Y" / @"P1M" => 12
-@"P1D" => "-P1D"
-@"P1Y" => "-P1Y"
day of year(@"2019-09-17") => 260
day of week(@"2019-09-17") => "Tuesday"
day of week(@"2019-09-17T10:00:00") => "Tuesday"
month of year(@"2019-09-17") => "September"
week of year(@"2019-09-17") => 38
week of year(@"2003-12-29") => 1
week of year(@"2004-01-04") => 1
week of year(@"2005-01-01") => 53
week of year(@"2005-01-03") => 1
day of year(null) => null
# ranges
before(1, 10) => true
before(10, 1) => false
before(1, [1..10]) => false
before(1, (1..10]) => true
before(1, [5..10]) => true
before([1..10], 10) => false
before([1..10), 10) => true
before([1..10], 15) => true
before([1..10], [15..20]) => true
before([1..10], [10..20]) => false
before([1..10), [10..20]) => true
before([1..10], (10..20]) => true
after(10, 5) => true
after(12, [2..5]) => true
after([1..10], 1) => false
after((1..10], 1) => true
after([11..20], [1..10]) => true
after([10..20], [1..10)) => true
meets([1..5], [5..10]) => true
meets([1..5), [5..10]) => false
meets([1..5], [6..10]) => false
met by([5..10], [1..5]) => true
met by([5..10], [1..5)) => false
overlaps([1..5], [3..8]) => true
overlaps([1..5], [6..8]) => false
overlaps([1..5], [5..8]) => true
overlaps([1..5], (5..8]) => false
overlaps([1..8], [3..5]) => true
overlaps before([1..5], [3..8]) => true
overlaps before([1..5], [6..8]) => false
overlaps before([1..5], [5..8]) => true
overlaps before([1..5], (5..8]) => false
overlaps before([1..5), (1..5]) => true
overlaps before([1..5], (1..5]) => true
overlaps before([1..5], [1..5]) => false
overlaps after([3..8], [1..5]) => true
overlaps after([6..8], [1..5]) => false
overlaps after([5..8], [1..5]) => true
overlaps after((5..8], [1..5]) => false
overlaps after((1..5], [1..5)) => true
overlaps after((1..5], [1..6]) => false
overlaps after([1..5], [1..5]) => false
finishes(10, [1..10]) => true
finishes(10, [1..10)) => false
finishes([5..10], [1..10]) => true
finishes([5..10), [1..10]) => false
finishes([1..10], [1..10]) => true
finished by([1..10], 10) => true
finished by([1..10], [5..10]) => true
includes([1..10], 5) => true
includes([1..10], 12) => false
includes([1..10], [4..6]) => true
includes((1..8], (1..5)) => true
includes((1..10], [1..10]) => false
during(5, [1..10]) => true
during(12, [1..10]) => false
during([4..6], [1..10]) => true
during([1..10], (1..10]) => false
starts(1, [1..10]) => true
starts(1, (1..10]) => false
starts([1..5], [1..10]) => true
starts((1..5], [1..10]) => false
started by([1..10], 1) => true
started by([1..10], [1..5]) => true
coincides([1..5], [1..5]) => true
coincides([1..5), [1..5]) => false
coincides(5, 5) => true
coincides(3, 4) => false
before(null, 1) => null
before(range: [1..2], point: 5) => true
before(point: 5, range: [1..2]) => false
[1..5].start => 1
[1..5].end => 5
[1..5].start included => true
[1..5).end included => false
(> 5).start => 5
(> 5).start included => false
(<= 5).end included => true
(<= 5).start => null
range("[1..5]") = [1..5] => true
5 in range("(1..5)") => false
range("nonsense") => null
[1.."a"] => null
# functions on contexts, is
get value({key1: "value1"}, "key1") => "value1"
get value({key1: "value1"}, "none") => null
get value({a: {b: 1}}, ["a", "b"]) => 1
get value({a: {b: 1}}, []) => null
get value(null, "a") => null
get entries({a: 1, b: 2}) => [{"key":"a","value":1},{"key":"b","value":2}]
get entries({}) => []
context([{key: "a", value: 1}, {key: "b", value: 2}]) => {"a":1,"b":2}
context([{key: "a", value: 1}, {key: "a", value: 2}]) => null
context([{key: "a"}]) => null
context([]) => {}
context put({x: 1}, "y", 2) => {"x":1,"y":2}
context put({x: 1}, "x", 2) => {"x":2}
context put({x: 1}, ["y", "z"], 2) => {"x":1,"y":{"z":2}}
context put({x: 1}, null, 2) => null
context put({x: 1}, [], 2) => null
context merge([{a: 1}, {b: 2}]) => {"a":1,"b":2}
context merge([{a: 1}, {a: 2}]) => {"a":2}
context merge([]) => {}
is(@"2012-12-25", @"23:00:50") => false
is(@"2012-12-25", @"2012-12-25") => true
is(@"23:00:50z", @"23:00:50") => false
is(@"23:00:50z", @"23:00:50+00:00") => true
is(1, 1) => true
is(1, "1") => false
is(null, null) => true
# instance of
1 instance of number => true
"a" instance of number => false
"a" instance of string => true
true instance of boolean => true
null instance of number => false
null instance of Any => false
1 instance of Any => true
@"2026-01-01" instance of date => true
@"2026-01-01T00:00:00" instance of date => false
@"2026-01-01T00:00:00" instance of date and time => true
@"10:00:00" instance of time => true
@"P1D" instance of days and time duration => true
@"P1Y" instance of days and time duration => false
@"P1Y" instance of years and months duration => true
[1, 2] instance of list<number> => true
[1, "a"] instance of list<number> => false
[] instance of list<number> => true
[1, null] instance of list<Any> => true
1 instance of list<number> => false
{a: 1} instance of context<a: number> => true
{a: 1} instance of context<a: string> => false
{a: 1, b: 2} instance of context<a: number> => true
[1..3] instance of range<number> => true
[1..3] instance of range<string> => false
add instance of function<Any, Any> -> Any => true
# names
days between signing and departure + 1 => 13
days between signing and departure between 10 and 20 => true
unknown name => null
unknown name = null => true
string length ("ab") => 2
{date: 1}.date => 1
years and months duration(from: @"2020-01-01", to: @"2021-01-01") => "P1Y"
modulo(dividend: 5, divisor: 3) => 2
sort(precedes: function(a, b) a < b, list: [2, 1]) => [1,2]
/* a comment */ x // and another => 5
`

export interface SpecGroup {
  readonly title: string
  readonly cases: readonly { readonly expression: string; readonly expected: unknown }[]
}

const readCase = (line: string) => {
  const [expression, expected, ...more] = line.split(' => ')
  if (expression === undefined || expected === undefined || more.length > 0) throw new Error(`No case: ${line}`)
  return { expression, expected: JSON.parse(expected) as unknown }
}

/** The cases under their headings. */
export const specGroups: readonly SpecGroup[] = table
  .trim()
  .split(/^# /m)
  .slice(1)
  .map((group) => {
    const [title = '', ...lines] = group.trim().split('\n')
    return { title, cases: lines.map(readCase) }
  })
