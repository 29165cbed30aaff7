import type { ReactElement } from "react";
import { ClauseBody } from "#app/features/clauses/clause-body.tsx";
import { CopyText } from "#app/features/clauses/copy-text.tsx";
import type { FilledArticle, FilledDocument } from "#app/features/clauses/study-kit.ts";
import { countOf } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";

/** The articles of one document, each to be copied whole. */
export function DocumentSection({
  document: { code, label, articles },
}: {
  document: FilledDocument;
}): ReactElement {
  return (
    <Section
      id={code}
      title={label}
      note={countOf(articles.length, "article")}
      end={<CopyText text={articles.map(pasted).join("\n\n")} verb="Copier tout" what={label} />}
    >
      {articles.map((article, index) => (
        <Article key={index} article={article} anchor={`${code}-${index + 1}`} />
      ))}
    </Section>
  );
}

function Article({ article, anchor }: { article: FilledArticle; anchor: string }): ReactElement {
  return (
    <article className="panel panel-pad stack" aria-labelledby={anchor}>
      <div className="section-head">
        <h3 id={anchor}>{article.title}</h3>
        <span className="end">
          <CopyText text={pasted(article)} what={`l’article ${article.title}`} />
        </span>
      </div>
      <ClauseBody blocks={article.blocks} />
    </article>
  );
}

/** As it is pasted: the title on its own line, then the text. */
function pasted({ title, text }: FilledArticle): string {
  return `${title}\n\n${text}`;
}
