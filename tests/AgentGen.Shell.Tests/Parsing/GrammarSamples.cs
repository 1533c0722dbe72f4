namespace AgentGen.Shell.Tests.Parsing;

/// <summary>Texts over the whole grammar, sound and unsound ones side by side; bash itself says which are which.</summary>
internal static class GrammarSamples
{
    internal static IReadOnlyDictionary<string, string[]> ByTopic { get; } = new Dictionary<string, string[]>
    {
        ["assignments"] =
        [
            "a[1 + 2]=3", "a[x y]=1", "a[x y]", "a[ # ]=1", "a[;]=1", "a[|]", "b c[x y]=1", "declare a[x y]=1", "a=(1)b", "a=(1 2", "a=(1;2)",
            "a=(1\n2 # c\n)", "a=([x y]=1)", "a=([1]=2 [b c]=3)", "a=(1)(2)", "a= (1)", "a=(1) b", "x a=(1)", "x=1 a=(1) b", "declare a=(1)",
            "declare -a a=(1) b=(2)", "declare \"a\"=(1)", "eval a=(1)", "let a=(1)", "alias a=(1)", "command declare a=(1)",
            "builtin declare a=(1)", "export a=(1)", "echo a=(1)", "a+=(1)", "a[0]=(1)", "a=(<(b))", "a=($(b))", "a=(b>c)", "a=(b|c)", "a=({1..3})",
            "a=( (b) )", ">x a=(1)", "a=(1) >x", "sudo declare a=(1)", "declare >x a=(1)", "declare a=(1)b", "declare a=(", "a=(\"x\")\"y\"",
            "1a=(1)", "a-b=(1)", "a+=1", "a[0]+=1", "a[\"x y\"]=1", "a[$(b)]=1", "a[b[1]]=2", "a[)]=1", "a['x']=1", "a[x\ny]=1", "a[", "a[b",
        ],
        ["compounds"] =
        [
            "if x; then (a) >y fi", "if x; then (a) fi", "for 2 in a; do b; done", "for $x in a; do b; done", "for \"x\" in a; do b; done",
            "for a-b in c; do d; done", "if() { a; }", "if a=(1); then b; fi", "for i do a; done", "for i\ndo a; done", "for i;do a; done",
            "for i; in a; do b; done", "for i in; do a; done", "for i in\ndo a; done", "for i\nin a; do b; done", "for i in a; { b; }",
            "for i { b; }", "for i in a b do c; done", "for in in in; do a; done", "for do in a; do b; done", "for i; { a; }",
            "select i in a; do b; done", "select i; do b; done", "select i { b; }", "for i in a & do b; done", "while a; { b; }", "while a { b; }",
            "until a; do b; done", "while do a; done", "while a; do done", "if a; then fi", "if a; then b; else fi",
            "if a; then b; else if c; then d; fi; fi", "if a then b; fi", "if (a) then b fi", "case x in esac", "case x in a) esac",
            "case x in a) b esac", "case x in a) b; esac", "case x in (esac) a;; esac", "case x in esac) a;; esac", "case x in a|b|c) d;; esac",
            "case x in (a|b) c;; esac", "case x in a | b ) c;; esac", "case x in a) b;& c) d;;& *) e; esac", "case x in a) ;; b) esac",
            "case x in\na)\n\n;;\n\nb) c\nesac", "case $x in \"a b\") c;; esac", "case x in a b) c;; esac", "case x in |a) c;; esac",
            "case x in a|) c;; esac", "case x in a) b;; ;; esac", "case x y in a) b;; esac", "case x\nin a) b;; esac", "case x;in a) b;; esac",
            "case x in a) b;; esac >y", "case x in if) a;; esac", "case x in a) b & esac", "case x in a) b &;; esac", "case x in a) (b) esac",
            "case x in a) { b; } esac", "case x in (a|esac) b;; esac", "case x in a|esac) b;; esac", "case x in a);& b) c; esac",
            "case x in a) # c\nb;; # d\nesac", "case x in $(a)) b;; esac", "case x in <(a)) b;; esac", "case x in a)b;;esac",
            "case x in\n(a)b\n;;esac", "case esac in esac) a;; esac", "case x in a\n) b;; esac", "case x in a|\nb) c;; esac",
            "case x in (\na) b;; esac", "if\u00a0a", "if\u000ba", "if\u2003a; then", "if a\rthen", "if a;\u3000then b; fi",
            "for i in 2>t; do a; done", "case x in a) ;; *) b; esac",
        ],
        ["tests"] =
        [
            "if [[ a ]] then b; fi", "if x; then [[ a ]] fi", "{ [[ a ]] }", "f() [[ a ]]", "[[ a\n]]", "[[\na ]]", "[[ a\n&& b ]]",
            "[[ a &&\n b ]]", "[[ a\n== b ]]", "[[ a ==\n b ]]", "[[ a == b\n]]", "[[ ( a\n) ]]", "[[ (\na ) ]]", "[[ a # c\n]]",
            "[[ a == b # c\n ]]", "[[ a == (b) ]]", "[[ a == @(b|c) ]]", "[[ a == b|c ]]", "[[ a =~ b||c ]]", "[[ a =~ b|c ]]", "[[ a =~ (b c) ]]",
            "[[ a =~ b) ]]", "[[ a =~ b&&c ]]", "[[ a =~ b && c ]]", "[[ a =~ [ ]", "[[ a =~ a;b ]]", "[[ a =~ a<b ]]", "[[ a =~ ]] ]]",
            "[[ a =~\n b ]]", "[[ a =~ (b\nc) ]]", "[[ -Q a ]]", "[[ -f ]]", "[[ -f a b ]]", "[[ ! ! a ]]", "[[ ! -f a ]]", "[[ a b ]]",
            "[[ a < b ]]", "[[ a<b ]]", "[[ a <(b) ]]", "[[ -f <(b) ]]", "[[ a -a b ]]", "[[ \"-f\" a ]]", "[[ a \"==\" b ]]", "[[ -n a]]",
            "[[ a ]]b", "[[ a ]] b", "[[ == == == ]]", "[[ ( == ( ]]", "[[ ! == b ]]", "[[ -f == b ]]", "[[ a ]] && [[ b ]]", "[[ a ]];",
            "[[ a ]]>x", "[[ && a ]]", "[[ a || ( b && c ) ]]", "[[ ( ) ]]", "[[ in == a ]]", "[[ if == a ]]", "[[ -z -f ]]", "[[ -z ]]",
            "[[ $x == a* && -f y ]]", "[[ x -lt 3 ]]", "[[ a & b ]]", "[[ a; b ]]", "[[ a == b c ]]", "[[ ( a ) == b ]]", "[[ a == b == c ]]",
            "[[ a == ]] ]]", "[[ -t ]]", "[[ -o a ]]", "[[ -R a ]]", "[[ -v a[0] ]]", "[[ -N a ]]", "[[ a -ef b ]]", "[[ a <= b ]]", "[[ a = b ]]",
            "[[ -n\na ]]", "[[ x == !(a) ]]", "[[ !(a) ]]", "[[ ! (a) ]]", "[[ @(a) ]]", "[[ -f @(a) ]]", "[[ 2>1 ]]", "[[ a =~ (b c)d|e ]]",
        ],
        ["here-documents"] =
        [
            "cat <<A\n${x:-it's}\nA", "cat <<A\n$(\nA\n", "cat <<A\n${x\nA\n", "cat <<A\n`x\nA\n", "a <<", "echo $(cat <<A)\nbody\nA\necho hi",
            "echo $(cat <<A\nbody\nA)", "echo $(cat <<A\nbody\nA foo)", "echo $(cat <<A\nbody\nAfoo) x", "echo $(cat <<A\nbody\n)",
            "echo $(cat <<A; echo b\nbody\nA\n)", "(cat <<A\nb\nA)", "(cat <<A)\nb\nA", "{ cat <<A; }\nb\nA", "cat <<A $(echo\nx)\nb\nA",
            "cat <<A \"x\ny\"\nb\nA", "cat <<A; cat <<B\na\nA\nb\nB", "cat <<A <<B\na\nA\nb\nB\n", "cat <<A |\na\nA\nwc", "cat <<A &&\na\nA\nwc",
            "cat <<\"\"\na\n\nb", "cat <<$x\na\n$x\n", "cat <<`a`\na\n`a`\n", "cat <<$(a)\nb\n$(a)\n", "cat <<A\n$(cat <<B\nx\nB\n)\nA\n",
            "cat <<A\r\nx\nA\r\n", "cat <<\"A B\"\nx\nA B\n", "cat << #x\n", "cat <<#x\na", "cat <<A#x\nb\nA#x\nif", "cat <<A", "cat <<A\n",
            "cat <<-A\n\tA", "cat <<-A\n\tx\n \tA\n", "cat <<A;\nA", "f() { cat <<A; }\nx\nA", "cat <<A & cat <<B\n1\nA\n2\nB",
            "if cat <<A; then\nx\nA\nb; fi", "for i in `cat <<A\nx\nA\n`; do b; done", "echo \"$(cat <<A\n\"\nA\n)\"", "echo `cat <<A\nx\nA`",
            "a=(<<A)", "case x in a) cat <<A;;\nx\nA\nesac", "cat <<A # c\nx\nA\n", "cat <<\\A\n$(\nA\n", "cat <<$'A'\n$(\nA\n",
            "cat <<$\"A\"\n$(\nA\n", "a <<E $(b <<F\nx\nF\n)\ny\nE\n",
        ],
        ["redirections"] =
        [
            "{ { a; } >x }", "a 99999999999>x", "a 2>x", "a {x}>y", "a {x}&>y", "a 2&>y", "a {1}>y", "a {x[1]}>y", "a {x y}>z", "a >&-", "a >&x",
            "a >& x", "a 2>&x", "a 2>&1-", "a <&-", "a <>x", "a >|x", "a &>>x", "a &> x", "a >&$x", "a <&x", "a > ", "a >>", "a <", "a <<<",
            "a > b c > d", ">x", ">x >y", ">x;", "2>&1", "{x}>y", "a 2> b", "a 2 >b", "a\"2\">b", "a\\2>b", "-2>b", "a2>b", "a=2>b", "a >!x",
            "a >#x", "a > #x\nb", "a >2>t", "a > {x}>y",
        ],
        ["patterns"] =
        [
            "echo @(a|b)", "echo !(a)", "!(a)", "@(a)", "@() { b; }", "c++() { b; }", "a@(b)", "a@(b) c", "case x in @(a|b)) c;; esac",
            "case x in !(a)) b;; esac", "for i in @(a|b); do c; done", "> @(a)", "x=@(a|b)", "a=(@(b|c))", "echo @(a b)", "echo @(a;b)",
            "echo @(a\nb)", "echo @(a", "echo @(a|$(b))", "echo a?(b)", "echo *(b)", "echo +(b)", "echo $x@(b)", "echo \"x\"@(b)", "echo \\@(b)",
            "if !(a); then b; fi", "a !(b)",
        ],
        ["arithmetic"] =
        [
            "if ((1)) then b; fi", "if x; then ((1)) fi", "{ ((1)) }", "f() ((1))", "$((a) ;; )", "$((a);b)", "echo $((a);b)", "echo $((1+2)",
            "echo $((1+2) )", "echo $(( (1+2) )", "((1+2) )", "((a);b)", "((a) || (b))", "((a)", "(( 1 )) x", "echo $((\";\"))", "((\" \"))",
            "(( \"\\\"\" ))", "(( '\"' ))", "((a;b))", "(( a <(b) ))", "((x=1;))", "(( `a` ))", "(( ${x)} ))", "(( $(a)) ))", "((\n1\n))", "(( # ))",
            "$(( # ))", "((case x in a) b;; esac))", "((echo \")\"); a)", "for((;;)) do a; done", "for ((;;)); do a; done", "for ((;;)) { a; }",
            "for ((i=0;i<3)); do a; done", "for ((a)); do b; done", "for (( ; ; ; )); do b; done", "select ((;;)); do a; done",
            "for ((;;))\ndo a; done", "for (( )); do a; done", "echo $[1+2]", "echo $[a[1]]", "echo $[", "echo $[\"]\"]", "echo $[ ']' ]",
            "echo $[(]", "echo \"$[1]\"", "echo $[$[1]]", "a $[1\n]", "(( ${x) ))", "$((${(}))",
        ],
        ["parameters"] =
        [
            "echo \"${x:-it's}\"", "echo ${x:-it's}", "echo \"${x#it's}\"", "echo \"${x:-a\"b}c\"}\"", "echo ${x y}", "echo ${}", "echo ${-x}",
            "echo ${ a; }", "echo ${ if }", "echo ${|a;}", "echo ${x:}", "echo ${x", "echo ${x:-{a}}", "echo ${x:-\\}}", "echo ${x:-\"}\"}",
            "echo ${x:-'}'}", "echo \"${x:-'}'}\"", "echo \"${x#'}'}\"", "echo \"${x:-\"}\"}\"", "echo \"${x/'}'/y}\"", "echo ${x:-$(})}",
            "echo ${x:-`}`}", "echo ${x:-${y}}", "echo ${x:-$(a}", "echo ${!x*}", "echo ${x@Q}", "echo ${a[$(b)]}", "echo ${a[\"}\"]}",
            "echo ${x:-a b;c|d}", "echo ${x:-a\nb}", "echo ${x:-#}", "echo ${x:-<(a)}", "echo ${x:-(}", "echo ${x:-)}", "$(echo ${x:-)})",
            "echo ${x//}/y}", "echo \"$(echo \"${x:-\"$(a)\"}\")\"", "${a[}", "${ if }", "${ a; }; b",
        ],
        ["quotes"] =
        [
            "echo \"@\"(b)", "echo $'\\''", "echo $'\\'", "echo $'a", "echo $'\\\\'", "echo \"$'\"", "echo $\"a\"", "echo $\"a", "echo \"\\",
            "echo 'a\\'", "echo '", "echo \"\\\"\"",
        ],
        ["lists"] =
        [
            "{ (a) }", "{ { a; } }", "{ if a; then b; fi }", "{ for i in a; do b; done }", "(!)", "{ !; }", "a=[x y]", "echo ?", "{(a)}", "{(a) }",
            "{a;}", "{ a;}", "{\ta;}", "{\u000ba;}", "{;a;}", "( )", "{ }", "a & b", "a &", "& a", "a && && b", "a ;; b", "a ; ; b", ";", "a;\n;b",
            "a & ; b", "a & && b", "a |", "a | | b", "a |\n b", "a &&\n\n b", "a\n&& b", "a ||\n# c\nb", "a;&b", "a;;&b", "a |& b", "a |&\n b",
            "a & | b", "echo \\", "a\u000bb", "a\u000cb", "{\u000ca;}", "a\u00a0b", "\ufeffa", "a\u0001b", "a\u007fb", "a\rb", "a\u2028b",
            "a\u0085b", "in a", "a; in b", "{ in; }",
        ],
        ["prefixes"] =
        [
            "!", "! ;", "! &", "time", "time &", "(time)", "$(time)", "time -p", "time -- a", "time -p -- a", "time ! a", "! time a", "! ! a",
            "a | ! b", "a | time b", "a && time { b; }", "$(time { b; })", "echo $( time { b; })", "time { a; }", "time if a; then b; fi", "time if",
            "a; time if a; then b; fi", "time\n a", "! \n a", "coproc a", "coproc\n a", "coproc X { a; }", "coproc { a; }", "coproc X a",
            "coproc X (a) >y", "coproc X if a; then b; fi", "coproc ! a", "coproc a | b", "coproc X { a; } | b", "coproc", "coproc $x { a; }",
            "coproc x=1 a", "coproc >x a", "coproc X coproc Y { a; }", "coproc time a", "! a=(1)", "! (a)", "coproc d do", "! !", "time -p; a",
            "a |& time b",
        ],
        ["functions"] =
        [
            "{ f() { a; } }", "2() { a; }", "a.b() { c; }", "a$b() { c; }", "'a'() { c; }", "function \"a\" { b; }", "function a$b { c; }",
            "f() g() { a; }", "f() coproc a", "f() a", "f() { a; } >x", "f() >x { a; }", "function f () (a)", "function f\n{ a; }",
            "function f()\n\n{ a; }", "function if { a; }", "function f if a; then b; fi", "function f a", "a b() { c; }", ">x f() { a; }",
            "coproc f() { a; }", "()", "<()", "a <() b", "f() { }", "coproc v=()",
        ],
        ["continuations"] =
        [
            "[[ a\\\n== b ]]", "a\\\n&\\\n& b", "a &\\\n& b", "a >\\\n> b", "a <\\\n<E\nx\nE", "$\\\n(a)", "$\\\n{x}", "echo ${x\\\ny}",
            "i\\\nf a; then b; fi", "a <<\\\n-E\n\tx\n\tE", "echo $\\\n((1+2))", "echo $((1+2)\\\n)", "(\\\n(1+2))", "[\\\n[ a ]]", "a 2\\\n>b",
            "a {x\\\n}>b", "f(\\\n) { a; }", "case x in a) b;\\\n; esac", "#c\\\na", "\"a\\\nb\"", "$\\\n'a'", "cat <<A\nfoo\\\nA\nA",
            "cat <<A\nA\\\n", "cat <<AB\nA\\\nB\nx", "cat <<'A'\nfoo\\\nA\nx", "cat <<a\\\nb\nx\nab\nif",
        ],
        ["substitutions"] =
        [
            "$(!)", "$( )", "$()", "a >(b)", "a > >(b)", "a <<<(b)", "a >>(b)", "a <(b", "a<(b)", "2<(b)", "a>(b)c", "echo `if`", "echo `",
            "echo `a", "echo `a\\`b\\``", "echo \"`a \"b\"`\"", "echo \"`a \\\"b\\\"`\"", "echo $(if)", "echo $(a", "echo \"$(a \"b\")\"",
            "echo \"$(a ')')\"", "echo $(case x in a) b;; esac)", "echo $(case x in (a) b;; esac)", "echo $(echo \")\")", "echo $(# )\n)",
            "echo $(a # )", "echo $(a #)\n)",
        ],
    };
}
