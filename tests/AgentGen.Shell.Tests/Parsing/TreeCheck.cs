namespace AgentGen.Shell.Tests.Parsing;

/// <summary>Holds a tree to its text: tokens without a gap, nodes on their boundaries, children inside their parents.</summary>
internal static class TreeCheck
{
    internal static void Holds(ShellScript script)
    {
        string text = script.Text;
        int place = script.Start;
        var boundaries = new HashSet<int> { place };
        foreach (ShellToken token in script.Tokens)
        {
            token.Start.ShouldBe(place, text);
            token.Length.ShouldBeGreaterThan(0, text);
            place = token.End;
            boundaries.Add(place);
        }

        place.ShouldBe(script.End, text);
        var walk = new Walk(script, boundaries);
        walk.Visit(script.Body);
    }

    private sealed class Walk(ShellScript script, HashSet<int> boundaries)
    {
        internal void Visit(ShellSequence sequence)
        {
            foreach (ShellStatement statement in sequence.Statements)
            {
                OnBoundaries(statement);
                foreach (ShellCommand command in statement.Pipeline)
                {
                    OnBoundaries(command);
                    Inside(command, statement);
                    Visit(command);
                }
            }
        }

        private void Visit(ShellCommand command)
        {
            foreach (ShellRedirect redirect in command.Redirects)
            {
                OnBoundaries(redirect);
                VisitWord(redirect.Target);
                if (redirect.Document is { } document)
                {
                    VisitWord(document);
                }
            }

            if (command is ShellCompoundCommand compound)
            {
                VisitWords(compound.Words);
                foreach (ShellSequence body in compound.Bodies)
                {
                    Visit(body);
                }

                return;
            }

            var simple = (ShellSimpleCommand)command;
            VisitWords(simple.Words);
            foreach (ShellAssignment assignment in simple.Assignments)
            {
                OnBoundaries(assignment);
                VisitWords(assignment.Values);
                if (assignment.Subscript is { } subscript)
                {
                    VisitParts(subscript);
                }
            }
        }

        private void VisitWords(IReadOnlyList<ShellWord> words)
        {
            foreach (ShellWord word in words)
            {
                VisitWord(word);
            }
        }

        private void VisitWord(ShellWord word)
        {
            OnBoundaries(word);
            VisitParts(word);
        }

        private void VisitParts(ShellWord word)
        {
            int place = word.Start;
            foreach (ShellWordPart part in word.Parts)
            {
                part.Start.ShouldBeGreaterThanOrEqualTo(place, script.Text);
                place = part.End;
                if (part.Operand is { } operand)
                {
                    VisitParts(operand);
                }

                if (part.Script is { } inner)
                {
                    Holds(inner);
                }
            }

            place.ShouldBeLessThanOrEqualTo(word.End, script.Text);
        }

        private void OnBoundaries(ShellNode node)
        {
            // Of what stands behind an error some may have been read: it is inside of what was skipped.
            bool skipped = script.Tokens.Count > 0 && script.Tokens[^1] is { Kind: ShellTokenKind.Skipped } last && node.End > last.Start;
            (boundaries.Contains(node.Start) || (skipped && node.Start >= script.Tokens[^1].Start)).ShouldBeTrue($"{node.Start} starts inside a token of {script.Text}");
            (boundaries.Contains(node.End) || skipped).ShouldBeTrue($"{node.End} ends inside a token of {script.Text}");
        }

        private void Inside(ShellNode node, ShellNode parent)
        {
            node.Start.ShouldBeGreaterThanOrEqualTo(parent.Start, script.Text);
            node.End.ShouldBeLessThanOrEqualTo(parent.End, script.Text);
        }
    }
}
